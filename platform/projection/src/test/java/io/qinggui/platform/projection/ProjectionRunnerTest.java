package io.qinggui.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionRunnerTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
  private final MemoryConsumerStore consumers = new MemoryConsumerStore();
  private final Ledger ledger = new MemoryLedger("test");
  private final Counting projection = new Counting();
  private final StoredDocuments readModel = new StoredDocuments(database, projection.name());
  private final List<ProjectionRunner> runners = new ArrayList<>();

  @AfterEach
  void stop() {
    runners.forEach(ProjectionRunner::close);
  }

  @Test
  void it_follows_from_the_beginning_and_on() {
    Counting.append(ledger, "a", "add");
    ProjectionRunner runner = start();
    assertThat(runner.await(1, SOON)).isTrue();

    Counting.append(ledger, "a", "add");

    assertThat(runner.await(2, SOON)).isTrue();
    assertThat(runner.position()).isEqualTo(2);
    assertThat(events("a")).containsExactly(1L, 2L);
  }

  @Test
  void waiting_ends_when_the_time_is_over() {
    assertThat(start().await(1, Duration.ofMillis(50))).isFalse();
  }

  @Test
  void a_later_runner_goes_on_where_an_earlier_one_stopped() {
    Counting.append(ledger, "a", "add");
    ProjectionRunner first = start();
    first.await(1, SOON);
    first.close();
    Counting.append(ledger, "a", "add");

    ProjectionRunner second = start();

    assertThat(second.await(2, SOON)).isTrue();
    assertThat(events("a")).containsExactly(1L, 2L);
  }

  @Test
  void a_document_that_an_event_leaves_as_it_is_is_not_written() {
    Counting.append(ledger, "a", "add");
    Counting.append(ledger, "a", "same");
    Counting.append(ledger, "b", "add");

    assertThat(start().await(3, SOON)).isTrue();

    assertThat(events("a")).containsExactly(1L);
    Document stored = database.getCollection("counting").find(new Document("_id", "a")).first();
    assertThat(stored).containsEntry(Fields.POSITION, 1L);
  }

  @Test
  void two_runners_at_once_include_each_event_once() {
    ProjectionRunner one = start();
    ProjectionRunner other = start();
    IntStream.range(0, 2_500).forEach(i -> Counting.append(ledger, "s" + i % 7, "add"));

    assertThat(one.await(2_500, SOON)).isTrue();
    assertThat(other.await(2_500, SOON)).isTrue();
    assertThat(readModel.get(Counting.SHARED).orElseThrow().getLong("count"))
        .isEqualTo(2_500L * 2_501 / 2);
    assertThat(events("s0")).hasSize(358).isSorted();
  }

  @Test
  void the_events_of_an_operator_queue_behind_one_that_cannot_be_taken() {
    projection.poison.add(2L);
    Counting.append(ledger, "a", "add");
    Counting.append(ledger, "a", "add");
    Counting.append(ledger, "b", "add");
    Counting.append(ledger, "a", "add");

    start().await(4, SOON);

    assertThat(events("a")).containsExactly(1L);
    assertThat(events("b")).containsExactly(3L);
    List<ParkedEvent> parked = consumers.parked("counting", "a");
    assertThat(parked).extracting(ParkedEvent::position).containsExactly(2L, 4L);
    assertThat(parked.get(0).error()).contains("cannot take 2");
    assertThat(parked.get(1).error()).contains("queues behind position 2");
    assertThat(new String(parked.get(0).event(), StandardCharsets.UTF_8)).contains("a:1");
  }

  @Test
  void parked_events_run_again_in_order() {
    projection.poison.add(1L);
    Counting.append(ledger, "a", "add");
    Counting.append(ledger, "a", "add");
    Counting.append(ledger, "b", "add");
    ProjectionRunner runner = start();
    runner.await(3, SOON);

    assertThat(runner.rerun("a").error()).contains("cannot take 1");
    projection.poison.clear();

    assertThat(runner.rerun("a")).isEqualTo(new Rerun(2, 0, null));
    assertThat(events("a")).containsExactly(1L, 2L);
    assertThat(consumers.countParked("counting")).isZero();
    assertThat(readModel.get(Counting.SHARED).orElseThrow().getLong("count")).isEqualTo(6);
    Counting.append(ledger, "a", "add");
    runner.await(4, SOON);
    assertThat(events("a")).containsExactly(1L, 2L, 4L);
  }

  @Test
  void a_reset_begins_again_while_running() {
    projection.poison.add(1L);
    Counting.append(ledger, "a", "add");
    Counting.append(ledger, "b", "add");
    ProjectionRunner runner = start();
    runner.await(2, SOON);
    projection.poison.clear();

    runner.reset();

    assertThat(runner.await(2, SOON)).isTrue();
    assertThat(events("a")).containsExactly(1L);
    assertThat(events("b")).containsExactly(2L);
    assertThat(consumers.countParked("counting")).isZero();
  }

  @Test
  void a_reset_reaches_the_other_instance() {
    Counting.append(ledger, "a", "add");
    ProjectionRunner one = start();
    ProjectionRunner other = start();
    one.await(1, SOON);
    other.await(1, SOON);

    one.reset();
    Counting.append(ledger, "a", "add");

    assertThat(other.await(2, SOON)).isTrue();
    assertThat(events("a")).containsExactly(1L, 2L);
  }

  @Test
  void an_unreachable_store_is_tried_again_and_nothing_is_skipped() {
    try (EmbeddedMongo own = EmbeddedMongo.start()) {
      Counting.append(ledger, "a", "add");
      var broken = new UnreachableAtFirst(own.freshDatabase());
      runners.add(
          ProjectionRunner.start(
              projection, ledger, consumers, broken.database(), InstantSource.system()));

      await().atMost(SOON).until(() -> broken.refused() >= 3);
      assertThat(runners.getFirst().position()).isZero();
      broken.repair();

      assertThat(runners.getFirst().await(1, SOON)).isTrue();
      assertThat(new StoredDocuments(broken.real(), "counting").get("a")).isPresent();
      runners.getFirst().close();
    }
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    IntStream.range(0, 25).forEach(i -> Counting.append(ledger, "s%02d".formatted(i), "add"));
    Counting.append(ledger, "s03", "drop");
    start().await(26, SOON);

    List<String> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page =
          readModel.page(new Document("events", new Document("$size", 1)), Order.BY_KEY, after, 10);
      page.forEach(document -> seen.add(document.getString("_id")));
      after = page.isEmpty() ? Optional.empty() : Optional.of(seen.getLast());
    } while (after.isPresent());

    assertThat(seen).hasSize(24).isSorted().doesNotHaveDuplicates().doesNotContain("s03");
    assertThat(readModel.get("s03")).isEmpty();
    assertThat(readModel.get(List.of("s03", "s04", "none"))).hasSize(1);
    assertThat(readModel.get("s04").orElseThrow().keySet()).containsExactly("_id", "events");
  }

  private ProjectionRunner start() {
    ProjectionRunner runner =
        ProjectionRunner.start(projection, ledger, consumers, database, InstantSource.system());
    runners.add(runner);
    return runner;
  }

  private List<Long> events(String subject) {
    return readModel.get(subject).orElseThrow().getList("events", Long.class);
  }
}
