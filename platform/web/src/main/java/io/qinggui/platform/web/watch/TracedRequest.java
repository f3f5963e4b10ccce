package io.qinggui.platform.web.watch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that belongs to a trace, whether or not it came with one. */
final class TracedRequest extends HttpServletRequestWrapper {

  private final String header;
  private final String traceId;

  private TracedRequest(HttpServletRequest request, String header, String traceId) {
    super(request);
    this.header = header;
    this.traceId = traceId;
  }

  static TracedRequest of(HttpServletRequest request) {
    String given = request.getHeader(TraceIds.HEADER);
    Optional<String> known = TraceIds.of(given);
    String header = known.isPresent() && given != null ? given : TraceIds.fresh();
    return new TracedRequest(request, header, TraceIds.of(header).orElseThrow());
  }

  String traceId() {
    return traceId;
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
    names.add(TraceIds.HEADER);
    return Collections.enumeration(names);
  }

  private static boolean isTrace(String name) {
    return name.equalsIgnoreCase(TraceIds.HEADER);
  }
}
