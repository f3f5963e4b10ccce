package io.qinggui.standalone.token;

import io.qinggui.platform.reference.OperatorId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Writes the claims that the services read: roles, province, operator_id, and the client that
 * stands in the history beside the subject.
 */
final class ClaimsOfClient implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final DemoClients clients;

  ClaimsOfClient(DemoClients clients) {
    this.clients = clients;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    DemoClient client = clients.client(context.getRegisteredClient().getClientId());
    context.getClaims().claim("client_id", client.id());
    context.getClaims().claim("roles", List.of(client.role()));
    if (client.province() != null) {
      context.getClaims().claim("province", client.province());
    }
    if (client.actsForOperator()) {
      String operatorId = operatorId(context);
      context.getClaims().claim("operator_id", operatorId);
      // two operators share a client, but not an identity
      context.getClaims().subject(client.id() + ":" + operatorId);
    }
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
