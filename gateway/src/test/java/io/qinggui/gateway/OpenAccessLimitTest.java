package io.qinggui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Who asks without a token is told to slow down; who has one is not. */
class OpenAccessLimitTest {

  @Test
  void one_too_many_without_a_token_is_told_to_come_again() {
    RunningGateway.reset();
    try (ConfigurableApplicationContext gateway =
        RunningGateway.start(
            "--qinggui.gateway.open-access.per-client=5",
            "--qinggui.gateway.open-access.pause=200ms",
            "--qinggui.gateway.open-access.period=1h")) {
      Api api = Api.of(gateway);

      List<Integer> open =
          IntStream.range(0, 7).mapToObj(any -> api.get("", "/api/v1/hotlines").status()).toList();
      assertThat(open).containsExactly(200, 200, 200, 200, 200, 429, 429);
      long asked = System.nanoTime();
      Answer refused = api.get("", "/api/v1/public/hotlines");
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(200));
      assertThat(refused.text("code")).isEqualTo("too-many-requests");
      assertThat(refused.header("Retry-After")).isEqualTo("3600");
      api.get("", "/log/license/checkpoint").problem(429, "too-many-requests");
      assertThat(api.get("a-token", "/api/v1/hotlines").status()).isEqualTo(200);
      assertThat(api.get("a-token", "/log/license/checkpoint").status()).isEqualTo(200);
    }
  }
}
