package io.qinggui.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CurrentTraceTest {

  private static final TraceParent ONE = TraceParent.fresh();
  private static final TraceParent OTHER = TraceParent.fresh();

  @Test
  void a_thread_is_in_no_trace_until_it_enters_one() {
    assertThat(CurrentTrace.get()).isEmpty();
    assertThat(MDC.get(CurrentTrace.LOG_KEY)).isNull();
  }

  @Test
  void whoever_leaves_a_trace_is_where_it_was_before() {
    try (CurrentTrace.Scope unused = CurrentTrace.enter(ONE)) {
      try (CurrentTrace.Scope unusedToo = CurrentTrace.enter(OTHER)) {
        assertThat(CurrentTrace.get()).contains(OTHER);
        assertThat(MDC.get(CurrentTrace.LOG_KEY)).isEqualTo(OTHER.traceId());
      }
      assertThat(CurrentTrace.get()).contains(ONE);
      assertThat(MDC.get(CurrentTrace.LOG_KEY)).isEqualTo(ONE.traceId());
    }
    assertThat(CurrentTrace.get()).isEmpty();
    assertThat(MDC.get(CurrentTrace.LOG_KEY)).isNull();
  }

  @Test
  void whoever_enters_nowhere_stays() {
    try (CurrentTrace.Scope unused = CurrentTrace.enter(ONE);
        CurrentTrace.Scope unusedToo = CurrentTrace.enter(null)) {
      assertThat(CurrentTrace.get()).contains(ONE);
    }
  }

  @Test
  void what_another_thread_does_for_one_belongs_to_its_trace() {
    CompletableFuture<?> there;
    try (CurrentTrace.Scope unused = CurrentTrace.enter(ONE)) {
      there = CompletableFuture.supplyAsync(CurrentTrace.carried(CurrentTrace::get));
    }
    assertThat(there.join()).isEqualTo(Optional.of(ONE));
  }

  @Test
  void where_nobody_takes_spans_the_trace_is_passed_on() {
    try (Span span = Tracer.OFF.begin(Span.Kind.INTERNAL, "work", ONE);
        CurrentTrace.Scope unused = span.enter()) {
      assertThat(CurrentTrace.get()).contains(ONE);
    }
    try (Span span = Tracer.OFF.begin(Span.Kind.INTERNAL, "work")) {
      assertThat(span.place()).isNull();
    }
  }
}
