package io.qinggui.platform.web.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracePropertiesTest {

  @Test
  void an_address_with_a_path_or_nothing_is_an_endpoint() {
    assertThat(new TraceProperties(" http://collector:4318/v1/traces ", 1).endpoint())
        .isEqualTo("http://collector:4318/v1/traces");
    assertThat(new TraceProperties("", 0).endpoint()).isEmpty();
  }

  @Test
  void where_no_endpoint_is_told_there_is_no_tracer() {
    assertThat(new WatchAutoConfiguration().tracer(new TraceProperties("", 1), "gateway"))
        .isSameAs(Tracer.OFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"collector:4318", "grpc://collector:4317", "/v1/traces", "http://", "a b"})
  void anything_else_is_none(String endpoint) {
    assertThatThrownBy(() -> new TraceProperties(endpoint, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qinggui.traces.otlp.endpoint");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void a_share_is_from_none_to_all(double sampled) {
    assertThatThrownBy(() -> new TraceProperties("", sampled))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
