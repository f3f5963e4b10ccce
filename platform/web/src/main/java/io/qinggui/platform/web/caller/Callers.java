package io.qinggui.platform.web.caller;

import io.qinggui.platform.web.problem.ProblemException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads callers from tokens. */
public final class Callers {

  private Callers() {}

  /**
   * The caller of the request that this thread answers.
   *
   * @throws ProblemException 401 when the request came without a token
   */
  public static Caller current() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token) {
      return of(token.getToken());
    }
    throw new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated", Map.of(), List.of());
  }

  static Caller of(Jwt token) {
    return new Caller(
        String.valueOf(token.getSubject()),
        roles(token),
        text(token, "province"),
        text(token, "operator_id"));
  }

  static Set<Role> roles(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (token.getClaims().get("roles") instanceof Collection<?> names) {
      Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).forEach(roles::add);
    }
    return roles;
  }

  private static @Nullable String text(Jwt token, String claim) {
    return token.getClaims().get(claim) instanceof String text && !text.isBlank() ? text : null;
  }
}
