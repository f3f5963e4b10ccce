package io.qinggui.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** While the issuer of tokens is away, a token cannot be told right or wrong. */
class IssuerOutageTest {

  @Test
  void a_token_that_cannot_be_checked_is_a_503() {
    try (var context =
        new SpringApplicationBuilder(SampleApplication.class)
            .properties(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.main.lazy-initialization=true",
                "qinggui.ledger.name=sample",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks")
            .run()) {
      Answer answer = Api.of(context).get(Tokens.miit(), "/api/v1/numbers");
      assertThat(answer.problem()).isEqualTo("503 token-issuer-unavailable");
      assertThat(answer.isProblem()).isTrue();
      assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
  }
}
