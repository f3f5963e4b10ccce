package io.qinggui.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Instances that begin, reset and die at awkward moments. */
class GenerationsTest {

  private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
  private final MemoryConsumerStore consumers = new MemoryConsumerStore();
  private final Ledger ledger = new MemoryLedger("test");
  private final Counting projection = new Counting();
  private final StoredDocuments readModel = new StoredDocuments(database, projection.name());
  private final ProgressDocument progress =
      new ProgressDocument(database.getCollection(ProgressDocument.COLLECTION), projection.name());
  private Instant now = Instant.EPOCH;

  @Test
  void nobody_goes_on_while_another_instance_begins() {
    Counting.append(ledger, "a", "add");
    assertThat(progress.begin()).isTrue();
    Following following = following();

    assertThat(following.step()).isEqualTo(new Following.Step(0, true));
    progress.prepared(1);

    assertThat(following.step().position()).isEqualTo(1);
  }

  @Test
  void an_instance_that_died_over_a_reset_is_replaced() {
    Counting.append(ledger, "a", "add");
    Following following = following();
    following.step();
    progress.reset();

    assertThat(following.step().position()).isZero();
    now = now.plus(Duration.ofSeconds(11));
    following.step();

    assertThat(following.step().position()).isEqualTo(1);
    assertThat(readModel.get("a").orElseThrow().getList("events", Long.class)).containsExactly(1L);
  }

  @Test
  void a_new_store_begins_anew_and_tries_again_what_was_parked() {
    projection.poison.add(1L);
    Counting.append(ledger, "a", "add");
    following().step();
    assertThat(consumers.isParked(projection.name(), "a")).isTrue();
    database.drop();
    projection.poison.clear();

    following().step();

    assertThat(readModel.get("a")).isPresent();
    assertThat(consumers.isParked(projection.name(), "a")).isFalse();
  }

  private Following following() {
    return new Following(projection, ledger, consumers, database, () -> now, 10);
  }
}
