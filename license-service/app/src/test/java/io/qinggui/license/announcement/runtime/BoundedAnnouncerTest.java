package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.TraceParent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class BoundedAnnouncerTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 1, 17);

  private final Map<String, Optional<TraceParent>> announced = new ConcurrentHashMap<>();
  private final BoundedAnnouncer announcer =
      new BoundedAnnouncer((operatorId, today) -> announced.put(operatorId, CurrentTrace.get()));

  @Test
  void what_is_announced_belongs_to_the_trace_from_which_it_follows() {
    TraceParent place = TraceParent.fresh();

    List<String> failed =
        announcer.announce(List.of("a", "b"), TODAY, id -> id.equals("a") ? place : null);

    assertThat(failed).isEmpty();
    assertThat(announced)
        .containsEntry("a", Optional.of(place))
        .containsEntry("b", Optional.empty());
  }

  @Test
  void an_operator_of_whom_that_cannot_be_found_out_is_tried_again() {
    List<String> failed =
        announcer.announce(
            List.of("a", "b"),
            TODAY,
            id -> {
              if (id.equals("a")) {
                throw new IllegalStateException("the ledger is away");
              }
              return null;
            });

    assertThat(failed).containsExactly("a");
    assertThat(announced).containsOnlyKeys("b");
  }
}
