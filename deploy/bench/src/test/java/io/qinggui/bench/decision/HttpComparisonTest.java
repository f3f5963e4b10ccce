package io.qinggui.bench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpComparisonTest {

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static ServiceWithConstant service;

  @BeforeAll
  static void start() {
    service = ServiceWithConstant.start(folder.resolve("ledger"), 3);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void both_endpoints_want_a_token_and_answer_bodies_of_about_the_same_size() {
    String question = ServiceWithConstant.question(1);
    Answer decision = service.decide(question);
    Answer constant = service.constant(question);

    assertThat(decision.text("verdict")).as(decision.toString()).isEqualTo("DENY");
    assertThat(constant.body())
        .hasSizeBetween(decision.body().length() - 10, decision.body().length() + 10);
    Api stranger = new Api(service.port());
    assertThat(stranger.post("", "/api/v1/decisions", question).status()).isEqualTo(401);
    assertThat(stranger.post("", "/api/v1/constant", question).status()).isEqualTo(401);
  }

  @Test
  void under_load_every_request_is_answered() throws Exception {
    assumeTrue(Wrk.installed(), "wrk is not there");
    List<String> questions =
        List.of(ServiceWithConstant.question(0), ServiceWithConstant.question(2));
    Wrk wrk = new Wrk(service.port(), Tokens.auditor(), 2, folder, questions);

    assertThat(wrk.post("/api/v1/decisions", Duration.ofSeconds(1)).failed()).isZero();
    assertThat(wrk.post("/api/v1/constant", Duration.ofSeconds(1)).failed()).isZero();
  }
}
