package io.qinggui.platform.web.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

final class BearerTokensTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer a.b-c_d", "bearer A1~+/", "BEARER x==="})
  void a_well_formed_token_is_read(String header) {
    assertThat(resolved(new BearerTokens(), header)).isEqualTo(header.substring(7));
  }

  @Test
  void without_the_header_or_with_another_scheme_there_is_no_token() {
    assertThat(new BearerTokens().resolve(new MockHttpServletRequest())).isNull();
    assertThat(resolved(new BearerTokens(), "Basic dXNlcjpw")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer =", "Bearer a=b", "Bearer a b", "Bearer ü"})
  void a_malformed_token_is_refused(String header) {
    assertThatThrownBy(() -> resolved(new BearerTokens(), header))
        .isInstanceOf(OAuth2AuthenticationException.class);
  }

  @Property
  void every_header_means_what_it_means_to_spring(
      @ForAll @StringLength(max = 6) @Chars({'a', 'Z', '0', '.', '=', ' ', '+', '%', '\n'})
          String rest) {
    String header = "Bearer " + rest;
    assertThat(outcome(new BearerTokens(), header))
        .isEqualTo(outcome(new DefaultBearerTokenResolver(), header));
  }

  private static @Nullable String outcome(BearerTokenResolver resolver, String header) {
    try {
      return resolved(resolver, header);
    } catch (OAuth2AuthenticationException e) {
      return "refused: " + e.getMessage();
    }
  }

  private static @Nullable String resolved(BearerTokenResolver resolver, String header) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Authorization", header);
    return resolver.resolve(request);
  }
}
