package io.qinggui.platform.web.watch;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets those see the metrics who ask from this machine, and those who bring the secret. A collector
 * has to see them when the issuer of tokens is away, too, so that no token is asked for. What a
 * proxy passes on does not come from this machine, wherever the proxy is.
 */
final class MetricsDoor extends OncePerRequestFilter {

  static final String PATH = "/actuator/prometheus";

  private static final String SCHEME = "Bearer ";
  private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "Via");

  private final String secret;
  private final Problems problems;

  MetricsDoor(String secret, Problems problems) {
    this.secret = secret;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals(PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null ? isOfThisMachine(request) : isSecret(header)) {
      chain.doFilter(new WithoutSecret(request), response);
    } else {
      problems.write(refusal(), request, response);
    }
  }

  private static ProblemException refusal() {
    return new ProblemException(
            HttpStatus.UNAUTHORIZED, "metrics-need-the-secret", Map.of(), List.of())
        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  private boolean isSecret(String header) {
    return !secret.isEmpty()
        && header.startsWith(SCHEME)
        && MessageDigest.isEqual(bytes(header.substring(SCHEME.length()).strip()), bytes(secret));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOfThisMachine(HttpServletRequest request) throws IOException {
    return OF_PROXIES.stream().allMatch(name -> request.getHeader(name) == null)
        // an address, which nobody is asked for
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }

  /** It is no token, and whoever checks tokens would refuse it. */
  private static final class WithoutSecret extends HttpServletRequestWrapper {

    WithoutSecret(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return isSecret(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isSecret(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isSecret(String name) {
      return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION);
    }
  }
}
