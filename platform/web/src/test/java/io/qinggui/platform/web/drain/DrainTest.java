package io.qinggui.platform.web.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.platform.web.sample.SampleApplication;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DrainTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String READINESS = "/actuator/health/readiness";

  @Test
  void who_is_asked_for_its_readiness_refuses_it_first_and_answers_on() throws Exception {
    try (ConfigurableApplicationContext service = start("10m")) {
      Api api = Api.of(service);
      assertThat(api.get("", READINESS).status()).isEqualTo(200);
      assertThat(numbers(api).header("Connection")).isEmpty();

      Thread closing = Thread.ofPlatform().start(service::close);
      await().atMost(PATIENCE).until(() -> api.get("", READINESS).status() == 503);
      await().atMost(PATIENCE).until(() -> numbers(api).header("Connection").equals("close"));

      assertThat(numbers(api).status()).isEqualTo(200);
      assertThat(closing.isAlive()).isTrue();
      closing.interrupt();
      closing.join(PATIENCE);
      assertThat(closing.isAlive()).isFalse();
    }
  }

  @Test
  void who_is_never_asked_ends_at_once() throws Exception {
    ConfigurableApplicationContext service = start("10m");
    assertThat(numbers(Api.of(service)).status()).isEqualTo(200);

    Thread closing = Thread.ofPlatform().start(service::close);

    closing.join(PATIENCE);
    assertThat(closing.isAlive()).isFalse();
  }

  private static Answer numbers(Api api) {
    return api.get(Tokens.miit(), "/api/v1/numbers");
  }

  private static ConfigurableApplicationContext start(String drain) {
    return new SpringApplicationBuilder(SampleApplication.class)
        .properties(
            "server.port=0",
            "server.address=127.0.0.1",
            "spring.main.lazy-initialization=true",
            "qinggui.ledger.name=sample",
            "qinggui.web.drain=" + drain,
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri())
        .run();
  }
}
