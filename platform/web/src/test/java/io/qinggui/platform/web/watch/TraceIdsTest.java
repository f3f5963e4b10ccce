package io.qinggui.platform.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TraceIdsTest {

  private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void a_request_keeps_the_trace_that_it_came_with() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Traceparent", GIVEN);

    TracedRequest traced = TracedRequest.of(request);

    assertThat(traced.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(traced.getHeader("traceparent")).isEqualTo(GIVEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13800138000",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        GIVEN + "\n{\"level\":\"ERROR\"}"
      })
  void what_is_no_trace_gets_into_no_log(String header) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("traceparent", header);

    TracedRequest traced = TracedRequest.of(request);

    assertThat(traced.traceId()).matches("[0-9a-f]{32}");
    assertThat(header).doesNotContain(traced.traceId());
    assertThat(TraceIds.of(traced.getHeader("traceparent"))).contains(traced.traceId());
    assertThat(java.util.Collections.list(traced.getHeaderNames())).containsExactly("traceparent");
  }
}
