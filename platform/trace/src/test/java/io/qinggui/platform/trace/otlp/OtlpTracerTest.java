package io.qinggui.platform.trace.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.SpanCollector;
import io.qinggui.platform.testkit.SpanCollector.Taken;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.TraceParent;
import io.qinggui.platform.trace.Tracer;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a collector gets of spans. */
class OtlpTracerTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final TraceParent RECORDED = new TraceParent(TRACE, "00f067aa0ba902b7", "01");

  private final SpanCollector collector = SpanCollector.start();
  private final Tracer tracer = OtlpTracer.to(collector.endpoint(), "license-service", 1);

  @AfterEach
  void close() {
    tracer.close();
    collector.close();
  }

  @Test
  void a_span_goes_on_with_the_trace_that_it_follows_from() {
    TraceParent place;
    try (Span span = tracer.begin(Span.Kind.SERVER, "GET", RECORDED);
        Span within = tracer.begin(Span.Kind.CLIENT, "call operator", span.place())) {
      place = Objects.requireNonNull(span.place());
      span.name("GET /operators/{operatorId}");
      span.attribute("http.response.status_code", 503);
      span.attribute("http.route", "/operators/{operatorId}");
      span.failed(new IllegalStateException("nobody is told"));
      assertThat(within.place()).isNotNull();
    }
    tracer.close();

    assertThat(place.traceId()).isEqualTo(TRACE);
    assertThat(place.flags()).isEqualTo("01");
    assertThat(collector.spans(2))
        .hasSize(2)
        .contains(
            new Taken(
                "license-service",
                TRACE,
                place.spanId(),
                RECORDED.spanId(),
                "GET /operators/{operatorId}",
                2,
                Map.of(
                    "error.type",
                    "IllegalStateException",
                    "http.response.status_code",
                    "503",
                    "http.route",
                    "/operators/{operatorId}"),
                true))
        .anySatisfy(
            it -> {
              assertThat(it.name()).isEqualTo("call operator");
              assertThat(it.parentId()).isEqualTo(place.spanId());
              assertThat(it.failed()).isFalse();
            });
  }

  @Test
  void a_span_that_follows_from_nothing_begins_a_trace() {
    tracer.begin(Span.Kind.INTERNAL, "sweep", null).close();
    tracer.close();

    assertThat(collector.spans(1))
        .singleElement()
        .satisfies(it -> assertThat(it.parentId()).isEmpty());
  }

  @Test
  void a_trace_that_is_not_recorded_is_passed_on_and_not_recorded_here_either() {
    Span span =
        tracer.begin(Span.Kind.SERVER, "GET", new TraceParent(TRACE, "00f067aa0ba902b7", "00"));
    TraceParent place = Objects.requireNonNull(span.place());
    span.close();
    tracer.close();

    assertThat(place.traceId()).isEqualTo(TRACE);
    assertThat(place.flags()).isEqualTo("00");
    assertThat(collector.spans()).isEmpty();
  }

  @Test
  void behind_its_end_a_trace_is_passed_on_and_none_begins() {
    tracer.close();

    assertThat(tracer.begin(Span.Kind.INTERNAL, "late", RECORDED).place()).isEqualTo(RECORDED);
    assertThat(tracer.begin(Span.Kind.INTERNAL, "late", null).place()).isNull();
  }

  @Test
  void a_collector_that_is_away_holds_nobody_up() {
    URI nobody = collector.endpoint();
    collector.close();
    try (Tracer lonely = OtlpTracer.to(nobody, "license-service", 1)) {
      lonely.begin(Span.Kind.INTERNAL, "work", RECORDED).close();
    }
    assertThat(collector.spans()).isEmpty();
  }
}
