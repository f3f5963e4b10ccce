package io.qinggui.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets what was filled into a form apart from the parameters of the request. Parameters are one
 * line and short; what a visitor types is neither, and is for the services to judge.
 */
public final class FilledForms extends OncePerRequestFilter {

  /** What the names of fields begin with in HTML, so that they are none of the page's own. */
  public static final String PREFIX = "f.";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILLED = FilledForms.class.getName();

  /** What was filled in, by the fields' names without their prefix. */
  @SuppressWarnings("unchecked")
  public static Map<String, List<String>> of(HttpServletRequest request) {
    return request.getAttribute(FILLED) instanceof Map<?, ?> filled
        ? (Map<String, List<String>>) filled
        : Map.of();
  }

  /** What goes on to a service goes on as it came. */
  private static final List<String> PASSED_ON = List.of("/api/", "/oauth2/");

  FilledForms() {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !request.getMethod().equals("POST")
        || PASSED_ON.stream().anyMatch(request.getRequestURI()::startsWith)
        || type == null
        || !type.toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setCharacterEncoding(UTF_8.name());
    Map<String, List<String>> filled = new LinkedHashMap<>();
    Map<String, String[]> others = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith(PREFIX)) {
                filled.put(name.substring(PREFIX.length()), List.of(values));
              } else {
                others.put(name, values);
              }
            });
    request.setAttribute(FILLED, filled);
    chain.doFilter(new WithoutFields(request, others), response);
  }

  private static final class WithoutFields extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    WithoutFields(HttpServletRequest request, Map<String, String[]> parameters) {
      super(request);
      this.parameters = parameters;
    }

    /** The body was read. */
    @Override
    public int getContentLength() {
      return 0;
    }

    @Override
    public long getContentLengthLong() {
      return 0;
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(new ArrayList<>(parameters.keySet()));
    }
  }
}
