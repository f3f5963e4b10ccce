package io.qinggui.notification.delivery.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.delivery.Attempt;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.Health;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.delivery.Run;
import io.qinggui.notification.delivery.runtime.DeliveryStore.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of deliveries does. */
abstract class DeliveryStoreConformance {

  private static final Instant NOW = Instant.parse("2018-01-02T03:04:05.678Z");
  private static final String SUB = "sub";

  private DeliveryStore store;

  /** The same store, opened once more. */
  abstract DeliveryStore open();

  @BeforeEach
  void openIt() {
    store = open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_was_kept_is_there_after_a_restart_as_it_was() {
    Delivery kept =
        delivery(7, "A", DeliveryStatus.RETRYING, NOW.plusSeconds(5))
            .attempted(
                new Attempt(NOW, 503, 12, "很忙 \"x\"", null),
                DeliveryStatus.RETRYING,
                NOW.plusSeconds(9));
    LaneState lane =
        new LaneState(SUB, 6, Health.WELL.failed(NOW).failed(NOW.plusSeconds(1)).ownerTold());
    put(kept);
    store.apply(new Changes(List.of(), List.of(), List.of(lane)));
    store.close();
    store = open();

    assertThat(store.delivery(SUB, "", 7)).hasValue(kept);
    assertThat(store.lane(SUB)).hasValue(lane);
    assertThat(store.lane("other")).isEmpty();
  }

  @Test
  void a_delivery_replaces_the_one_at_its_place() {
    put(delivery(7, "A", DeliveryStatus.WAITING, null));
    put(delivery(7, "A", DeliveryStatus.DELIVERED, null));

    assertThat(store.counts(SUB, "")).isEqualTo(Map.of(DeliveryStatus.DELIVERED, 1L));
    assertThat(store.openSubjects(SUB, "")).isEmpty();
  }

  @Test
  void open_deliveries_are_found_by_when_they_are_due_and_by_subject() {
    put(delivery(3, "A", DeliveryStatus.RETRYING, NOW.plusSeconds(9)));
    put(delivery(4, "B", DeliveryStatus.RETRYING, NOW.plusSeconds(1)));
    put(delivery(5, "A", DeliveryStatus.WAITING, null));
    put(delivery(6, "A", DeliveryStatus.WAITING, null));
    put(delivery(7, "C", DeliveryStatus.DELIVERED, null));

    assertThat(store.retrying(SUB, "", 10)).extracting(Delivery::position).containsExactly(4L, 3L);
    assertThat(store.retrying(SUB, "", 1)).extracting(Delivery::position).containsExactly(4L);
    assertThat(store.waiting(SUB, "", "A", 10))
        .extracting(Delivery::position)
        .containsExactly(5L, 6L);
    assertThat(store.openSubjects(SUB, "")).containsExactlyInAnyOrder("A", "B");
    assertThat(store.keptAfter(SUB, "", 4)).containsExactly(5L, 6L, 7L);
    assertThat(store.keptAfter(SUB, "replay", 0)).isEmpty();
    assertThat(store.openSubjects("other", "")).isEmpty();
  }

  @Test
  void the_latest_deliveries_come_first_and_failed_ones_in_order() {
    LongStream.rangeClosed(1, 4)
        .forEach(it -> put(delivery(it, "A", DeliveryStatus.EXHAUSTED, null)));
    put(delivery(5, "A", DeliveryStatus.DELIVERED, null));

    assertThat(store.latest(SUB, null, Long.MAX_VALUE, 2))
        .extracting(Delivery::position)
        .containsExactly(5L, 4L);
    assertThat(store.latest(SUB, DeliveryStatus.EXHAUSTED, 4, 10))
        .extracting(Delivery::position)
        .containsExactly(3L, 2L, 1L);
    assertThat(store.exhausted(SUB, 1, 3, 10))
        .extracting(Delivery::position)
        .containsExactly(2L, 3L);
  }

  @Test
  void what_a_recovery_took_up_is_counted_by_it() {
    put(delivery(1, "A", DeliveryStatus.EXHAUSTED, null).recovered("r", NOW));
    put(delivery(2, "A", DeliveryStatus.EXHAUSTED, null));

    assertThat(store.recovered(SUB, "r")).isEqualTo(Map.of(DeliveryStatus.RETRYING, 1L));
  }

  @Test
  void a_run_is_open_until_it_has_taken_everything_up() {
    Run run = new Run("r", SUB, Run.Kind.REPLAY, 1, 9, 0);
    store.apply(new Changes(List.of(), List.of(run), List.of()));
    assertThat(store.openRuns()).containsExactly(run);
    store.apply(new Changes(List.of(), List.of(run.at(9)), List.of()));

    assertThat(store.openRuns()).isEmpty();
    assertThat(store.run("r")).hasValue(run.at(9));
    assertThat(store.runs(SUB)).containsExactly(run.at(9));
  }

  @Test
  void only_the_last_that_were_taken_are_kept() {
    LongStream.rangeClosed(1, 5)
        .forEach(it -> put(delivery(it, "A", DeliveryStatus.DELIVERED, null)));
    put(delivery(6, "A", DeliveryStatus.RETRYING, NOW));
    store.prune(SUB, 2);

    assertThat(store.latest(SUB, null, Long.MAX_VALUE, 10))
        .extracting(Delivery::position)
        .containsExactly(6L, 5L, 4L);
    store.forget(SUB);
    assertThat(store.latest(SUB, null, Long.MAX_VALUE, 10)).isEmpty();
  }

  private void put(Delivery delivery) {
    store.apply(new Changes(List.of(delivery), List.of(), List.of()));
  }

  static Delivery delivery(
      long position, String subject, DeliveryStatus status, @Nullable Instant next) {
    return new Delivery(
        SUB,
        "",
        position,
        position - 1,
        "event-" + position,
        "io.qinggui.inspection.case-opened.v1",
        subject,
        status,
        List.of(),
        0,
        next,
        null);
  }
}
