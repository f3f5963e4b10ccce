package io.qinggui.gateway.crossorigin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A preflight without what makes it one: the plain question which methods a path has. */
final class MethodsQuestion extends HttpServletRequestWrapper {

  private static final Set<String> HIDDEN =
      Set.of(
          HttpHeaders.ORIGIN.toLowerCase(Locale.ROOT),
          HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD.toLowerCase(Locale.ROOT),
          HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS.toLowerCase(Locale.ROOT));

  MethodsQuestion(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream().filter(it -> !isHidden(it)).toList());
  }

  private static boolean isHidden(String name) {
    return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
  }
}
