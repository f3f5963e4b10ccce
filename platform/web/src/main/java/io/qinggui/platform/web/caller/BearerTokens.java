package io.qinggui.platform.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * The token of a request, from its {@code Authorization} header (RFC 6750, section 2.1). One that
 * is well-formed is read here; what to say about any other is Spring's business.
 */
final class BearerTokens implements BearerTokenResolver {

  private static final String SCHEME = "Bearer ";

  private final BearerTokenResolver others = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && isWellFormed(header)
        ? header.substring(SCHEME.length())
        : others.resolve(request);
  }

  /** Some characters of {@code b64token}, then as many equals signs as there are. */
  static boolean isWellFormed(String header) {
    int end = header.length();
    while (end > 0 && header.charAt(end - 1) == '=') {
      end--;
    }
    return end > SCHEME.length()
        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && header.substring(SCHEME.length(), end).chars().allMatch(BearerTokens::isOfToken);
  }

  private static boolean isOfToken(int it) {
    return (it >= 'a' && it <= 'z')
        || (it >= 'A' && it <= 'Z')
        || (it >= '0' && it <= '9')
        || "-._~+/".indexOf(it) >= 0;
  }
}
