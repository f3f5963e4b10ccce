package io.qinggui.standalone.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Logins are kept, within bounds; what programs ask is not. */
class CodeAuthorizationsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
  private static final OAuth2TokenType CODE = new OAuth2TokenType("code");

  private final CodeAuthorizations authorizations = new CodeAuthorizations();

  @Test
  void a_login_is_found_by_its_code_and_by_nothing_else() {
    authorizations.save(login("1").build());

    assertThat(authorizations.findByToken("code-1", CODE)).isNotNull();
    assertThat(authorizations.findByToken("code-1", new OAuth2TokenType("id_token"))).isNull();
    assertThat(authorizations.findByToken("code-2", CODE)).isNull();
  }

  @Test
  void nothing_is_kept_of_client_credentials() {
    OAuth2Authorization program =
        authorization("1", AuthorizationGrantType.CLIENT_CREDENTIALS)
            .accessToken(token("a"))
            .build();

    authorizations.save(program);

    assertThat(authorizations.findById("1")).isNull();
  }

  @Test
  void of_two_exchanges_of_one_code_at_the_same_moment_one_wins() {
    authorizations.save(login("1").build());
    authorizations.save(login("1").accessToken(token("first")).build());

    assertThatThrownBy(() -> authorizations.save(login("1").accessToken(token("second")).build()))
        .isInstanceOf(OAuth2AuthenticationException.class);
    assertThat(authorizations.findByToken("first", OAuth2TokenType.ACCESS_TOKEN)).isNotNull();
  }

  @Test
  void there_are_never_more_than_the_bound() {
    IntStream.range(0, CodeAuthorizations.MOST + 500)
        .forEach(each -> authorizations.save(login(String.valueOf(each)).build()));

    assertThat(
            IntStream.range(0, CodeAuthorizations.MOST + 500)
                .filter(each -> authorizations.findById(String.valueOf(each)) != null)
                .count())
        .isLessThanOrEqualTo(CodeAuthorizations.MOST);
  }

  private static OAuth2Authorization.Builder login(String id) {
    return authorization(id, AuthorizationGrantType.AUTHORIZATION_CODE)
        .token(new OAuth2AuthorizationCode("code-" + id, NOW, NOW.plusSeconds(300)));
  }

  private static OAuth2Authorization.Builder authorization(
      String id, AuthorizationGrantType grant) {
    return OAuth2Authorization.withRegisteredClient(
            PagesClient.at(FrontDoor.of(RunningIssuer.FRONT_DOOR)))
        .id(id)
        .principalName("miit")
        .authorizationGrantType(grant);
  }

  private static OAuth2AccessToken token(String value) {
    return new OAuth2AccessToken(
        OAuth2AccessToken.TokenType.BEARER, value, NOW, NOW.plusSeconds(60));
  }
}
