package io.qinggui.standalone.token;

import io.qinggui.standalone.token.login.ClientRequests;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/** How people get tokens: a code for a client that proves that it asked for it, and logout. */
final class CodeFlow {

  private CodeFlow() {}

  static void configure(OAuth2AuthorizationServerConfigurer server, ClientRequests requests) {
    server
        .authorizationEndpoint(
            endpoint ->
                endpoint
                    .errorResponseHandler(requests::refuse)
                    .authenticationProviders(
                        providers ->
                            providers.forEach(
                                provider -> {
                                  if (provider
                                      instanceof
                                      OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                                    codes.setAuthenticationValidator(
                                        new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                                            .andThen(CodeFlow::requireExactAddress));
                                  }
                                })))
        .oidc(
            openid ->
                openid.logoutEndpoint(
                    logout ->
                        logout.errorResponseHandler(
                            (request, response, refused) ->
                                requests.logoutRefused(request, response))));
  }

  /** Whether a client wants an answer at once, also that nobody has logged in. */
  static boolean isSilent(HttpServletRequest request) {
    return request.getRequestURI().equals("/oauth2/authorize")
        && "none".equals(request.getParameter("prompt"));
  }

  /**
   * Spring lets the port of 127.0.0.1 be any, for programs that listen where they can. Ours listens
   * where it is registered, and another program on this machine gets no code.
   */
  private static void requireExactAddress(
      OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
    if (!context.getRegisteredClient().getRedirectUris().contains(asked.getRedirectUri())) {
      throw new OAuth2AuthorizationCodeRequestAuthenticationException(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_REQUEST, "OAuth 2.0 Parameter: redirect_uri", null),
          null);
    }
  }
}
