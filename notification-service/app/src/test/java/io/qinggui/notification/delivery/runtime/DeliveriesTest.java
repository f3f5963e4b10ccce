package io.qinggui.notification.delivery.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.notification.delivery.Answer.Kind;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.Run;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.FeedFixture;
import io.qinggui.notification.feed.runtime.FeedItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {

  private static final String CASE = "io.qinggui.inspection.case-opened.v1";
  private static final String STANDING = "io.qinggui.license.standing-changed.v1";
  private static final String SUB = "sub";
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path directory;
  private final FeedFixture feed = new FeedFixture();
  private final MovedClock clock = new MovedClock();
  private final RecordingDoor door = new RecordingDoor();
  private final Told owner = new Told();
  private DeliveryStore store;
  private Deliveries deliveries;

  @BeforeEach
  void start() {
    store = SqliteDeliveryStore.open(directory);
    deliveries = new Deliveries(new Deliverer(feed.feed(), store, clock, () -> 0), 10, "one");
  }

  @AfterEach
  void stop() {
    deliveries.close();
    store.close();
    feed.close();
  }

  private void restart() {
    deliveries.close();
    store.close();
    start();
  }

  private void subscribe(FeedFilter filter, boolean ordered, long from) {
    deliveries.activate(new Target(SUB, filter, ordered, from, null, door, owner));
  }

  private void publish(String subject, int times) {
    for (int i = 0; i < times; i++) {
      feed.publish(subject, CASE, "{}");
    }
  }

  private void awaitTaken(Long... positions) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(door.taken()).containsExactlyInAnyOrder(positions));
  }

  private void awaitAttempts(int number) {
    await().atMost(SOON).untilAsserted(() -> assertThat(door.attempted()).hasSize(number));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        store.latest(SUB, null, Long.MAX_VALUE, 1_000).stream()
                            .mapToInt(Delivery::made)
                            .sum())
                    .isEqualTo(number));
  }

  private static void hangUntil(CountDownLatch moment) {
    try {
      moment.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_was_before_and_what_comes_is_delivered_with_its_chain_of_positions() {
    publish("A", 1);
    feed.publish("B", STANDING, "{\"effects\":[]}");
    publish("A", 1);
    subscribe(new FeedFilter(Set.of(CASE), Set.of(), Set.of(), Set.of()), true, 0);
    awaitTaken(1L, 3L);
    feed.publish("B", STANDING, "{\"effects\":[]}");
    publish("B", 1);

    awaitTaken(1L, 3L, 5L);
    assertThat(door.items()).extracting(FeedItem::previous).containsExactly(0L, 1L, 3L);
  }

  @Test
  void a_subscription_from_now_on_gets_nothing_of_before() {
    publish("A", 3);
    subscribe(FeedFilter.ALL, true, 3);
    publish("A", 1);

    awaitTaken(4L);
    assertThat(door.items().getFirst().previous()).isEqualTo(3);
  }

  @Test
  void a_later_event_of_an_operator_waits_for_the_earlier_one_and_others_pass() {
    door.answers(
        item -> item.position() == 1 && door.attempted().size() < 3 ? Kind.FAILED : Kind.TAKEN);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 1);
    awaitAttempts(1);
    publish("A", 2);
    publish("B", 1);
    awaitTaken(4L);
    assertThat(door.attempted()).containsExactly(1L, 4L);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(store.counts(SUB, "").get(DeliveryStatus.WAITING)).isEqualTo(2));
    clock.move(Duration.ofSeconds(5));

    awaitTaken(4L, 1L, 2L, 3L);
    assertThat(door.taken()).containsExactly(4L, 1L, 2L, 3L);
  }

  @Test
  void of_several_events_of_an_operator_that_are_recovered_none_is_forgotten_behind_a_failure() {
    door.answers(item -> Kind.FAILED);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 3);
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              clock.move(Duration.ofHours(25));
              return store.counts(SUB, "").getOrDefault(DeliveryStatus.EXHAUSTED, 0L) == 3;
            });
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    door.answers(item -> seen.add(item.position()) ? Kind.FAILED : Kind.TAKEN);
    deliveries.run(new Run("r1", SUB, Run.Kind.RECOVERY, 1, 3, 0));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              clock.move(Duration.ofSeconds(1));
              return door.taken().size() == 3;
            });

    assertThat(door.taken()).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  /** Time passes so fast that the next attempt is due before what waits is kept. */
  @Test
  void whatever_fails_first_the_events_of_an_operator_stay_in_their_order() {
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    door.answers(item -> seen.add(item.position()) ? Kind.FAILED : Kind.TAKEN);
    publish("A", 40);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 40);
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              clock.move(Duration.ofMinutes(1));
              return door.taken().size() == 80;
            });

    assertThat(door.taken()).isSorted();
  }

  @Test
  void without_an_order_nothing_waits() {
    door.answers(item -> item.position() == 1 ? Kind.FAILED : Kind.TAKEN);
    subscribe(FeedFilter.ALL, false, 0);
    publish("A", 3);

    awaitTaken(2L, 3L);
  }

  @Test
  void what_is_outstanding_survives_a_restart_and_nothing_is_doubled() {
    door.answers(item -> item.position() == 2 ? Kind.FAILED : Kind.TAKEN);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 3);
    publish("B", 2);
    awaitTaken(1L, 4L, 5L);
    restart();
    subscribe(FeedFilter.ALL, true, 0);
    publish("C", 1);
    awaitTaken(1L, 4L, 5L, 6L);
    door.answers(item -> Kind.TAKEN);
    clock.move(Duration.ofSeconds(5));

    awaitTaken(1L, 4L, 5L, 6L, 2L, 3L);
    assertThat(door.taken().subList(4, 6)).containsExactly(2L, 3L);
  }

  @Test
  void the_owner_is_told_at_the_fourth_failure_and_when_it_is_over() {
    door.answers(item -> Kind.FAILED);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 1);
    awaitAttempts(1);
    clock.move(Duration.ofSeconds(5));
    awaitAttempts(2);
    clock.move(Duration.ofMinutes(5));
    awaitAttempts(3);
    assertThat(owner.news()).isEmpty();
    clock.move(Duration.ofMinutes(30));
    awaitAttempts(4);
    await().atMost(SOON).untilAsserted(() -> assertThat(owner.news()).containsExactly("failing 1"));
    door.answers(item -> Kind.TAKEN);
    clock.move(Duration.ofHours(2));

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(owner.news()).containsExactly("failing 1", "recovered 1"));
  }

  @Test
  void an_endpoint_that_is_down_is_asked_little_and_gets_everything_when_it_is_back() {
    door.answers(item -> Kind.FAILED);
    subscribe(FeedFilter.ALL, false, 0);
    for (int i = 0; i < 4; i++) {
      publish("A" + i, 1);
      awaitAttempts(i + 1);
    }
    publish("B", 200);
    clock.move(Duration.ofSeconds(4));
    await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> door.attempted().size() == 4);
    door.answers(item -> Kind.TAKEN);
    clock.move(Duration.ofSeconds(1));

    awaitTaken(LongStream.rangeClosed(1, 204).boxed().toArray(Long[]::new));
  }

  @Test
  void ten_attempts_are_made_and_a_recovery_begins_anew() {
    door.answers(item -> Kind.FAILED);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 1);
    for (int attempt = 1; attempt <= 10; attempt++) {
      awaitAttempts(attempt);
      clock.move(Duration.ofHours(24));
    }
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(owner.news()).contains("failing 1", "exhausted 1"));
    assertThat(owner.news()).contains("given up 1");
    clock.move(Duration.ofDays(30));
    publish("A", 1);
    door.answers(item -> Kind.TAKEN);
    deliveries.run(new Run("r1", SUB, Run.Kind.RECOVERY, 1, 2, 0));

    awaitTaken(1L, 2L);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(store.recovered(SUB, "r1").get(DeliveryStatus.DELIVERED)).isEqualTo(1));
  }

  @Test
  void a_replay_delivers_again_and_says_nothing_of_the_endpoint() {
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 3);
    awaitTaken(1L, 2L, 3L);
    deliveries.run(new Run("r1", SUB, Run.Kind.REPLAY, 2, 3, 0));
    awaitTaken(1L, 2L, 3L, 2L, 3L);

    await().atMost(SOON).untilAsserted(() -> assertThat(store.openRuns()).isEmpty());
    assertThat(store.counts(SUB, "r1")).containsEntry(DeliveryStatus.DELIVERED, 2L);
    assertThat(store.counts(SUB, "")).containsEntry(DeliveryStatus.DELIVERED, 3L);
  }

  @Test
  void an_endpoint_that_is_gone_is_told_of() {
    door.answers(item -> Kind.GONE);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 1);

    await().atMost(SOON).untilAsserted(() -> assertThat(owner.news()).containsExactly("gone 1"));
    assertThat(store.delivery(SUB, "", 1).orElseThrow().status())
        .isEqualTo(DeliveryStatus.EXHAUSTED);
  }

  @Test
  void an_owner_who_cannot_be_told_is_told_later_and_nothing_is_sent_again() {
    door.answers(item -> Kind.GONE);
    owner.deaf(true);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 1);
    awaitAttempts(1);
    await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> door.attempted().size() == 1);
    owner.deaf(false);
    clock.move(Duration.ofSeconds(5));

    await().atMost(SOON).untilAsserted(() -> assertThat(owner.news()).containsExactly("gone 1"));
    assertThat(door.attempted()).hasSize(1);
  }

  @Test
  void a_hanging_endpoint_holds_up_nobody_else() throws Exception {
    CountDownLatch hang = new CountDownLatch(1);
    RecordingDoor dead = new RecordingDoor();
    dead.answers(
        item -> {
          hangUntil(hang);
          return Kind.FAILED;
        });
    deliveries.activate(new Target("dead", FeedFilter.ALL, true, 0, null, dead, owner));
    subscribe(FeedFilter.ALL, true, 0);
    for (int i = 0; i < 300; i++) {
      publish("A" + i, 1);
    }

    awaitTaken(LongStream.rangeClosed(1, 300).boxed().toArray(Long[]::new));
    assertThat(dead.attempted()).hasSizeLessThanOrEqualTo(10);
    hang.countDown();
  }

  @Test
  void a_paused_subscription_gets_what_came_meanwhile() {
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 1);
    awaitTaken(1L);
    deliveries.deactivate(SUB);
    publish("A", 2);
    await().during(Duration.ofMillis(200)).atMost(SOON).until(() -> door.taken().size() == 1);
    subscribe(FeedFilter.ALL, true, 0);

    awaitTaken(1L, 2L, 3L);
    assertThat(door.taken()).isEqualTo(List.of(1L, 2L, 3L));
  }

  @Test
  void what_is_under_way_when_a_subscription_is_paused_and_resumed_is_not_sent_twice() {
    CountDownLatch hang = new CountDownLatch(1);
    door.answers(
        item -> {
          hangUntil(hang);
          return Kind.TAKEN;
        });
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 2);
    await().atMost(SOON).until(() -> door.attempted().size() == 1);
    deliveries.deactivate(SUB);
    subscribe(FeedFilter.ALL, true, 0);
    await().during(Duration.ofMillis(1_500)).atMost(SOON).until(() -> door.attempted().size() == 1);
    hang.countDown();

    awaitTaken(1L, 2L);
    assertThat(door.attempted()).containsExactly(1L, 2L);
  }

  @Test
  void an_endpoint_that_was_given_up_begins_anew_when_its_owner_resumes() {
    door.answers(item -> Kind.FAILED);
    subscribe(FeedFilter.ALL, true, 0);
    publish("A", 1);
    awaitAttempts(1);
    clock.move(Duration.ofDays(6));
    await().atMost(SOON).until(() -> owner.news().contains("given up 1"));
    deliveries.deactivate(SUB);
    clock.move(Duration.ofHours(1));
    deliveries.activate(new Target(SUB, FeedFilter.ALL, true, 0, clock.instant(), door, owner));
    int before = door.attempted().size();
    clock.move(Duration.ofDays(1));
    await().atMost(SOON).until(() -> door.attempted().size() > before);

    assertThat(owner.news().stream().filter("given up 1"::equals)).hasSize(1);
  }
}
