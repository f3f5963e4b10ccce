package io.qinggui.gateway.pages.login;

import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.session.Session;
import io.qinggui.gateway.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * What follows upon a login: a session and the page that was asked for, or a page that says why.
 */
@Component
final class LoginResults {

  private static final Logger LOG = LoggerFactory.getLogger(LoginResults.class);

  private final Sessions sessions;
  private final WebPages pages;

  LoginResults(Sessions sessions, WebPages pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  void succeeded(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    Optional<Session> session =
        IssuedTokens.in(request).flatMap(it -> begin(request, response, it, authentication));
    if (session.isEmpty() || session.get().caller().roles().isEmpty()) {
      // a token that no service could read, or that entitles to nothing
      sessions.end(request, response);
      pages.refuse(request, response, HttpStatus.FORBIDDEN.value());
      return;
    }
    response.sendRedirect(PendingLogins.backTo(request).orElse(WebPages.HOME));
  }

  private Optional<Session> begin(
      HttpServletRequest request,
      HttpServletResponse response,
      OAuth2AccessToken token,
      Authentication authentication) {
    String idToken =
        authentication.getPrincipal() instanceof OidcUser user
            ? user.getIdToken().getTokenValue()
            : "";
    return sessions.begin(request, response, token.getTokenValue(), idToken, token.getExpiresAt());
  }

  void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String code =
        failure instanceof OAuth2AuthenticationException refused
            ? refused.getError().getErrorCode()
            : failure.getClass().getSimpleName();
    LOG.info("a login failed: {}", code);
    boolean lost = code.equals("authorization_request_not_found");
    pages.refuse(
        request, response, lost ? HttpStatus.CONFLICT.value() : HttpStatus.UNAUTHORIZED.value());
  }
}
