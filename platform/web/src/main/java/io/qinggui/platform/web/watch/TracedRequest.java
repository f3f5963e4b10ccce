package io.qinggui.platform.web.watch;

import io.qinggui.platform.trace.TraceParent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request whose header says where in a trace it is handled, whatever it came with. */
final class TracedRequest extends HttpServletRequestWrapper {

  private final String header;

  TracedRequest(HttpServletRequest request, TraceParent place) {
    super(request);
    this.header = place.text();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isTrace(name) ? header : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isTrace(name) ? Collections.enumeration(List.of(header)) : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
    names.removeIf(TracedRequest::isTrace);
    names.add(TraceParent.NAME);
    return Collections.enumeration(names);
  }

  private static boolean isTrace(String name) {
    return name.equalsIgnoreCase(TraceParent.NAME);
  }
}
