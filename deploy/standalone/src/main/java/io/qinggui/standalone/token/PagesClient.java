package io.qinggui.standalone.token;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The web pages of the gateway. It has no secret, since whoever runs the gateway would have it; a
 * code is of use only to who began the login (PKCE).
 */
final class PagesClient {

  static final String ID = "qinggui-pages";

  private PagesClient() {}

  static RegisteredClient at(FrontDoor frontDoor) {
    return RegisteredClient.withId(ID)
        .clientId(ID)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(uris -> uris.addAll(frontDoor.all("/login/callback")))
        .postLogoutRedirectUris(uris -> uris.addAll(frontDoor.all("/")))
        .scope(OidcScopes.OPENID)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder().accessTokenTimeToLive(DemoClients.TOKEN_LIFE).build())
        .build();
  }
}
