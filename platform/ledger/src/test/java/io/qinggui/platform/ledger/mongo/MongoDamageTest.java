package io.qinggui.platform.ledger.mongo;

import static io.qinggui.platform.ledger.Events.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerCorruptException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** Collections that somebody else has laid hands on. */
class MongoDamageTest extends TwoInstances {

  @Test
  void lost_indexes_are_made_again_at_the_next_start() {
    here.append(append("c", "license/a", 0, 2));
    groups().dropIndexes();

    Ledger starting = open(InstantSource.system());

    assertThat(starting.append(append("c", "license/a", 0, 2)).repeated()).isTrue();
    assertThat(starting.head()).isEqualTo(2);
    starting.close();
  }

  @Test
  void no_second_group_with_a_command_an_event_or_a_place_gets_in() {
    here.append(append("c", "license/a", 0, 1));
    List<String> keys = groups().find().first().getList("keys", String.class);

    assertThat(keys).hasSize(3).contains("c:c", "s:license/a#0");
    for (String key : keys) {
      assertThatThrownBy(
              () ->
                  groups()
                      .insertOne(
                          new Document("_id", 2L).append("n", 1).append("keys", List.of("x", key))))
          .isInstanceOfSatisfying(
              MongoWriteException.class,
              it -> assertThat(it.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }
  }

  @Test
  void a_ledger_of_an_unreleased_version_is_refused() {
    here.append(append("license/a", 0, 1));
    groups().updateOne(new Document(), new Document("$unset", new Document("keys", "")));

    assertThatThrownBy(() -> open(InstantSource.system()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("license.groups was written by an unreleased version");
  }

  @Test
  void a_missing_group_is_met_by_reads_and_a_lost_end_by_the_next_start() {
    for (int i = 0; i < 3; i++) {
      here.append(append("license/a", i, 1));
    }
    here.close();
    assertThat(there.head()).isEqualTo(3);
    groups().deleteOne(new Document("_id", 2L));

    assertDamage(() -> there.read(0, 10), 2);
    assertDamage(() -> there.readStream("license/a", 0), 2);
    groups().deleteOne(new Document("_id", 3L));
    assertDamage(() -> open(InstantSource.system()), 2);
  }

  @Test
  void a_gap_before_the_end_is_found_behind_the_start() {
    for (int i = 0; i < 300; i++) {
      here.append(append("license/" + i % 7, i / 7, 1));
    }
    groups().deleteOne(new Document("_id", 270L));

    Ledger starting = open(InstantSource.system());

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> assertDamage(() -> starting.readSubject("operator of license/1", 0, 1), 270));
    assertDamage(() -> starting.append(append("license/new", 0, 1)), 270);
    starting.close();
  }

  @Test
  void changed_bytes_are_met_by_reads() {
    here.append(append("license/a", 0, 3));
    groups()
        .updateOne(
            new Document("_id", 1L),
            new Document("$set", new Document("events.1.stored", new Binary(new byte[] {'{'}))));

    assertDamage(() -> here.read(0, 10), 2);
    assertDamage(() -> here.readSubject("operator of license/a", 0, 10), 2);
  }

  private static void assertDamage(ThrowingCallable call, long position) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(position));
  }

  private MongoCollection<Document> groups() {
    return database.getCollection("license.groups");
  }
}
