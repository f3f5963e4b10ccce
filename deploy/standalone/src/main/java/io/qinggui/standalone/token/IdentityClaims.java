package io.qinggui.standalone.token;

import io.qinggui.platform.reference.OperatorId;
import io.qinggui.standalone.token.identity.DemoUser;
import io.qinggui.standalone.token.identity.DemoUsers;
import io.qinggui.standalone.token.identity.Identity;
import io.qinggui.standalone.token.login.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Writes the claims that the services read: roles, province, operator_id, and the client that
 * stands in the history beside the subject. A person's tokens have a name, too.
 */
final class IdentityClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  @Override
  public void customize(JwtEncodingContext context) {
    context.getClaims().claim("client_id", context.getRegisteredClient().getClientId());
    if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(context.getAuthorizationGrantType())) {
      Person person = person(context);
      write(person.identity(), context);
      context.getClaims().claim("name", person.displayName());
    } else {
      write(program(context), context);
    }
    if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      // without a nonce nothing else tells it from an access token
      context.getClaims().claim("token_use", "id");
    }
  }

  private static void write(Identity identity, JwtEncodingContext context) {
    context.getClaims().subject(identity.subject());
    identity.claims().forEach((name, value) -> context.getClaims().claim(name, value));
  }

  private static Person person(JwtEncodingContext context) {
    Authentication loggedIn = context.getPrincipal();
    if (loggedIn != null && loggedIn.getPrincipal() instanceof Person person) {
      return person;
    }
    throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
  }

  private static Identity program(JwtEncodingContext context) {
    DemoUser user = DemoUsers.named(context.getRegisteredClient().getClientId()).orElseThrow();
    return new Identity(user, user.actsForOperator() ? operatorId(context) : null);
  }

  private static String operatorId(JwtEncodingContext context) {
    OAuth2ClientCredentialsAuthenticationToken grant = context.getAuthorizationGrant();
    Object given = grant == null ? null : grant.getAdditionalParameters().get("operator_id");
    return valid(given instanceof String text ? text : null);
  }

  private static String valid(@Nullable String operatorId) {
    if (operatorId == null || !OperatorId.isValid(operatorId)) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_REQUEST,
              "this client names its operator in the form parameter operator_id: a unified social"
                  + " credit code, or OP- and 16 hexadecimal digits in capitals",
              null));
    }
    return operatorId;
  }
}
