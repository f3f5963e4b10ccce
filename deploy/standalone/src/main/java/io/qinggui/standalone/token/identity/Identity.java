package io.qinggui.standalone.token.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As whom somebody acts.
 *
 * @param operatorId the operator that the user acts for, when it acts for one
 */
public record Identity(DemoUser user, @Nullable String operatorId) {

  /** Who it is, for ever: two operators share a user, but not an identity. */
  public String subject() {
    return operatorId == null ? user.id() : user.id() + ":" + operatorId;
  }

  /** What the services read beside the subject: roles, province, operator_id. */
  public Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("roles", List.of(user.role()));
    if (user.province() != null) {
      claims.put("province", user.province());
    }
    if (operatorId != null) {
      claims.put("operator_id", operatorId);
    }
    return claims;
  }
}
