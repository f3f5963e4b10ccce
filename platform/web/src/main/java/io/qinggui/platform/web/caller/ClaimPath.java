package io.qinggui.platform.web.caller;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim is found in a token: {@code roles}, nested {@code realm_access.roles}, or a name
 * that itself has dots, {@code https://example.com/roles}. The longest name that the token has as
 * it is goes first, so that no configuration has to say which dots divide.
 */
record ClaimPath(String text) {

  /** What the claims have there, or {@code null}. */
  @Nullable Object in(Map<?, ?> claims) {
    return in(claims, text);
  }

  private static @Nullable Object in(Map<?, ?> claims, String path) {
    Object whole = claims.get(path);
    if (whole != null) {
      return whole;
    }
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      Object found =
          claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
              ? in(inner, path.substring(dot + 1))
              : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
