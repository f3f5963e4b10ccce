package io.qinggui.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Visitors who are logged in, for tests of pages: what an issuer would have led to. */
public final class TestVisitors {

  /** The key of the gateways that tests start. */
  public static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  /** That forms of these sessions carry. */
  public static final String SECRET = "secret-of-tests";

  private TestVisitors() {}

  /** The header {@code Cookie} of an administration's officer. */
  public static String administration(String province) {
    return cookie(
        Map.of("sub", "ca-" + province, "roles", List.of("ADMINISTRATION"), "province", province));
  }

  /** The header {@code Cookie} of somebody of another role. */
  public static String of(String role) {
    return cookie(Map.of("sub", "somebody", "roles", List.of(role)));
  }

  /** The header {@code Cookie} of a carrier or an operator. */
  public static String of(String role, String operatorId) {
    return cookie(
        Map.of("sub", "client:" + operatorId, "roles", List.of(role), "operator_id", operatorId));
  }

  /** The access token in a session, as the services get it. */
  public static String token(Map<String, ?> claims) {
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
    claims.forEach(set::claim);
    return new PlainJWT(set.build()).serialize();
  }

  /** The header {@code Cookie} of a session whose token has these claims. */
  public static String cookie(Map<String, ?> claims) {
    return cookie(claims, Instant.now().plus(Duration.ofHours(1)));
  }

  /** The same of a session that ends then. */
  public static String cookie(Map<String, ?> claims, Instant ends) {
    String text =
        JsonMapper.shared()
            .createObjectNode()
            .put("access", token(claims))
            .put("id", "id")
            .put("until", ends.getEpochSecond())
            .put("secret", SECRET)
            .toString();
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SealedCookies(new SessionProperties(KEY, false))
        .keep(new MockHttpServletRequest(), response, "qinggui-session", text, Duration.ofHours(1));
    return Arrays.stream(response.getCookies())
        .map(it -> it.getName() + "=" + it.getValue())
        .collect(Collectors.joining("; "));
  }
}
