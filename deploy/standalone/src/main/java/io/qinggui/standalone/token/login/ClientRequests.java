package io.qinggui.standalone.token.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What happens to requests of clients that go no further. A person is in front of them: they are
 * led on, or read why not in a page.
 */
public final class ClientRequests {

  private final Pages pages;

  /**
   * @param frontDoors where browsers see this issuer
   */
  public ClientRequests(List<String> frontDoors) {
    pages = new Pages(frontDoors);
  }

  /** Nobody has logged in so far. */
  public void sendToLogin(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Continuation continuation = Continuation.of(request);
    Language language = Language.of(request);
    String hint = request.getParameter(Continuation.HINT);
    response.sendRedirect(
        hint == null ? continuation.login(language) : continuation.login(language, hint));
  }

  /** The request is refused: its client is told, or the person when it is not certain whose. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    OAuth2Error error = ((OAuth2AuthenticationException) refused).getError();
    OAuth2AuthorizationCodeRequestAuthenticationToken asked =
        refused instanceof OAuth2AuthorizationCodeRequestAuthenticationException known
            ? known.getAuthorizationCodeRequestAuthentication()
            : null;
    if (asked == null || asked.getRedirectUri() == null || asked.getRedirectUri().isEmpty()) {
      Language language = Language.of(request);
      Map<String, Object> values =
          Map.of("texts", LoginTexts.in(language), "reason", reason(error));
      pages.send(response, HttpStatus.BAD_REQUEST, language, "refused", values);
    } else {
      response.sendRedirect(answer(asked.getRedirectUri(), asked.getState(), error));
    }
  }

  /** A logout that names no login of ours: who still is logged in is asked, others are out. */
  public void logoutRefused(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean isLoggedIn = LoginPage.loggedIn() != null;
    response.sendRedirect(isLoggedIn ? new Continuation("").login(Language.of(request)) : "/");
  }

  private static String answer(String redirectUri, @Nullable String state, OAuth2Error error) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString(redirectUri)
            .queryParam(OAuth2ParameterNames.ERROR, error.getErrorCode());
    add(address, OAuth2ParameterNames.ERROR_DESCRIPTION, error.getDescription());
    add(address, OAuth2ParameterNames.STATE, state);
    return address.build(true).toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      address.queryParam(name, UriUtils.encode(value, UTF_8));
    }
  }

  private static String reason(OAuth2Error error) {
    return error.getErrorCode() + " · " + Objects.requireNonNullElse(error.getDescription(), "");
  }
}
