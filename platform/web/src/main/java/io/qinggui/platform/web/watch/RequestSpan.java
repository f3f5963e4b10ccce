package io.qinggui.platform.web.watch;

import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.TraceParent;
import io.qinggui.platform.trace.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A request that is answered, named by its method and the template of its path. The path itself has
 * ids of operators in it; of a path that nobody serves there is only the method.
 */
final class RequestSpan {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  /** What callers make up gets no further. */
  private static final String OTHER_METHOD = "HTTP";

  private RequestSpan() {}

  static Span begin(Tracer tracer, HttpServletRequest request, @Nullable TraceParent came) {
    String method = method(request);
    Span span = tracer.begin(Span.Kind.SERVER, method, came);
    span.attribute("http.request.method", method);
    return span;
  }

  /** What is known once it was handled. */
  static void tell(Span span, HttpServletRequest request, int status) {
    Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (template != null) {
      span.name(method(request) + " " + template);
      span.attribute("http.route", template.toString());
    }
    span.attribute("http.response.status_code", status);
    if (status >= 500) {
      span.failed(String.valueOf(status));
    }
  }

  private static String method(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER_METHOD;
  }
}
