package io.qinggui.gateway.pages.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** Hands the tokens of a login on within its request; a session keeps them. */
final class IssuedTokens implements OAuth2AuthorizedClientRepository {

  private static final String NAME = IssuedTokens.class.getName();

  static Optional<OAuth2AccessToken> in(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof OAuth2AuthorizedClient client
        ? Optional.of(client.getAccessToken())
        : Optional.empty();
  }

  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication principal, HttpServletRequest request) {
    return null;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute(NAME, client);
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.removeAttribute(NAME);
  }
}
