package io.qinggui.platform.web.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.TraceParent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InTurnsTest {

  @Test
  void what_is_done_for_each_item_belongs_to_the_trace_of_all_of_them() {
    TraceParent place = TraceParent.fresh();
    List<Optional<TraceParent>> places;
    try (CurrentTrace.Scope unused = CurrentTrace.enter(place)) {
      places = InTurns.of(List.of("a", "b", "a"), it -> it, (index, it) -> CurrentTrace.get());
    }

    assertThat(places).hasSize(3).containsOnly(Optional.of(place));
  }
}
