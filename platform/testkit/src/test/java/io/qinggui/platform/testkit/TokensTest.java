package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TokensTest {

  private final NimbusJwtDecoder decoder =
      NimbusJwtDecoder.withJwkSetUri(Tokens.jwkSetUri()).build();

  @Test
  void an_administration_s_token_carries_role_and_province() {
    var jwt = decoder.decode(Tokens.administration("33"));

    assertThat(jwt.getSubject()).isEqualTo("ca-33");
    assertThat(jwt.getClaimAsStringList("roles")).containsExactly("ADMINISTRATION");
    assertThat(jwt.getClaimAsString("province")).isEqualTo("33");
  }

  @Test
  void an_operator_s_token_names_the_operator() {
    assertThat(decoder.decode(Tokens.operator("x")).getClaimAsString("operator_id")).isEqualTo("x");
  }

  @Test
  void expired_and_forged_ones_are_refused() {
    assertThatThrownBy(() -> decoder.decode(Tokens.expired())).isInstanceOf(JwtException.class);
    assertThatThrownBy(() -> decoder.decode(Tokens.forged())).isInstanceOf(JwtException.class);
  }
}
