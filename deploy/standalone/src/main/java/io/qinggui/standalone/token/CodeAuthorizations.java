package io.qinggui.standalone.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Logins of people, from the code until their token ends; a logout names the ID token. Client
 * credentials need no memory of the tokens given out.
 */
final class CodeAuthorizations implements OAuth2AuthorizationService {

  /** The oldest are forgotten; who logged in so long ago logs out by the login page. */
  static final int MOST = 2_000;

  private static final Map<String, Class<? extends OAuth2Token>> KINDS =
      Map.of(
          OAuth2ParameterNames.CODE, OAuth2AuthorizationCode.class,
          OidcParameterNames.ID_TOKEN, OidcIdToken.class);

  private final Cache<String, OAuth2Authorization> kept =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(DemoClients.TOKEN_LIFE)
          .executor(Runnable::run)
          .build();

  @Override
  public void save(OAuth2Authorization authorization) {
    if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(
        authorization.getAuthorizationGrantType())) {
      kept.asMap().merge(authorization.getId(), authorization, CodeAuthorizations::onceForEachCode);
    }
  }

  /** Of two requests with the same code at the same moment both were found good by Spring. */
  private static OAuth2Authorization onceForEachCode(
      OAuth2Authorization before, OAuth2Authorization now) {
    OAuth2Authorization.Token<OAuth2AccessToken> given = before.getAccessToken();
    if (given != null && now.getToken(given.getToken().getTokenValue()) == null) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
    return now;
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    kept.invalidate(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return kept.getIfPresent(id);
  }

  /** Looks at all of them: there are few, and it is asked at logins only. */
  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    Class<? extends OAuth2Token> kind =
        tokenType == null
            ? OAuth2Token.class
            : KINDS.getOrDefault(tokenType.getValue(), OAuth2Token.class);
    return kept.asMap().values().stream()
        .filter(authorization -> has(authorization, token, kind))
        .findFirst()
        .orElse(null);
  }

  private static boolean has(
      OAuth2Authorization authorization, String token, Class<? extends OAuth2Token> kind) {
    OAuth2Authorization.Token<?> found = authorization.getToken(token);
    return found != null && kind.isInstance(found.getToken());
  }
}
