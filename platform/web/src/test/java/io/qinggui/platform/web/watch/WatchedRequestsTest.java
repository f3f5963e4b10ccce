package io.qinggui.platform.web.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.testkit.SpanCollector;
import io.qinggui.platform.testkit.SpanCollector.Taken;
import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.TraceParent;
import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.trace.otlp.OtlpTracer;
import io.qinggui.platform.web.LogKeys;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** To which trace a request belongs, and what is recorded of it. */
class WatchedRequestsTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String GIVEN = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final MockHttpServletRequest request =
      new MockHttpServletRequest("GET", "/api/v1/operators/91330106673959654P");
  private final Handled handled = new Handled();

  /** What is behind the filter. */
  private static final class Handled extends HttpServlet {

    private @Nullable String header;
    private List<String> headers = List.of();
    private @Nullable TraceParent place;
    private @Nullable String logged;
    private int status = 200;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws ServletException {
      header = request.getHeader("traceparent");
      headers = Collections.list(request.getHeaderNames());
      place = CurrentTrace.get().orElse(null);
      logged = MDC.get(LogKeys.TRACE_ID);
      request.setAttribute(
          HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/operators/{operatorId}");
      if (status == 0) {
        throw new ServletException("of 91330106673959654P");
      }
      response.setStatus(status);
    }
  }

  @Test
  void a_request_keeps_the_trace_that_it_came_with() throws Exception {
    request.addHeader("Traceparent", GIVEN);

    handle(Tracer.OFF);

    assertThat(handled.header).isEqualTo(GIVEN);
    assertThat(handled.place).isEqualTo(TraceParent.parse(GIVEN).orElseThrow());
    assertThat(handled.logged).isEqualTo(TRACE);
    assertThat(CurrentTrace.get()).isEmpty();
    assertThat(MDC.get(LogKeys.TRACE_ID)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "13800138000", GIVEN + "\n{\"level\":\"ERROR\"}"})
  void what_is_no_trace_gets_no_further_and_one_begins(String header) throws Exception {
    request.addHeader("traceparent", header);

    handle(Tracer.OFF);

    TraceParent place = Objects.requireNonNull(handled.place);
    assertThat(header).doesNotContain(place.traceId());
    assertThat(handled.header).isEqualTo(place.text());
    assertThat(handled.headers).containsExactly("traceparent");
    assertThat(handled.logged).isEqualTo(place.traceId());
  }

  @Test
  void a_span_is_named_by_method_and_template_and_what_follows_belongs_to_it() throws Exception {
    request.addHeader("traceparent", GIVEN);
    handled.status = 404;

    Taken span = recorded();

    assertThat(span.name()).isEqualTo("GET /api/v1/operators/{operatorId}");
    assertThat(span.traceId()).isEqualTo(TRACE);
    assertThat(span.parentId()).isEqualTo("00f067aa0ba902b7");
    assertThat(Objects.requireNonNull(handled.place).spanId()).isEqualTo(span.spanId());
    assertThat(span.attributes())
        .containsEntry("http.response.status_code", "404")
        .containsEntry("http.route", "/api/v1/operators/{operatorId}");
    assertThat(span.failed()).isFalse();
    assertThat(span.toString()).doesNotContain("91330106673959654P");
  }

  @Test
  void what_breaks_off_has_failed_and_tells_nothing_of_whom() throws Exception {
    handled.status = 0;

    Taken span = recorded();

    assertThat(span.failed()).isTrue();
    assertThat(span.toString()).doesNotContain("91330106673959654P");
  }

  @Test
  void a_method_that_somebody_made_up_gets_no_further() throws Exception {
    request.setMethod("91330106673959654P");

    assertThat(recorded().toString()).doesNotContain("91330106673959654P");
  }

  private Taken recorded() throws Exception {
    try (SpanCollector collector = SpanCollector.start()) {
      try (Tracer tracer = OtlpTracer.to(collector.endpoint(), "license-service", 1)) {
        if (handled.status == 0) {
          assertThatThrownBy(() -> handle(tracer)).isInstanceOf(ServletException.class);
        } else {
          handle(tracer);
        }
      }
      List<Taken> spans = collector.spans(1);
      assertThat(spans).hasSize(1);
      return spans.getFirst();
    }
  }

  private void handle(Tracer tracer) throws Exception {
    new WatchedRequests(tracer)
        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain(handled));
  }
}
