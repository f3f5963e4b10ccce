package io.qinggui.gateway.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The request for a list, as one for a page of it in JSON. */
final class OnePage extends HttpServletRequestWrapper {

  private static final int LONGEST = 500;

  /** They are about the file. */
  private static final Set<String> NOT_OF_A_PAGE =
      Set.of("accept", "if-none-match", "if-match", "range");

  private final String query;
  private final Map<String, String[]> parameters = new LinkedHashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();

  /**
   * @param cursor of the page, absent for the first one
   */
  OnePage(HttpServletRequest request, @Nullable String cursor) {
    super(request);
    UriComponentsBuilder uri =
        UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .replaceQueryParam("limit", LONGEST);
    if (cursor == null) {
      uri.replaceQueryParam("cursor");
    } else {
      uri.replaceQueryParam("cursor", UriUtils.encode(cursor, "UTF-8"));
    }
    UriComponents built = uri.build(true);
    query = String.valueOf(built.getQuery());
    MultiValueMap<String, String> all = built.getQueryParams();
    all.forEach(
        (name, values) ->
            parameters.put(
                decoded(name), values.stream().map(OnePage::decoded).toArray(String[]::new)));
  }

  private static String decoded(@Nullable String text) {
    return text == null ? "" : UriUtils.decode(text.replace('+', ' '), "UTF-8");
  }

  @Override
  public String getQueryString() {
    return query;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    Enumeration<String> values = getHeaders(name);
    return values.hasMoreElements() ? values.nextElement() : null;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
      return Collections.enumeration(List.of(MediaType.APPLICATION_JSON_VALUE + ", */*;q=0.5"));
    }
    return NOT_OF_A_PAGE.contains(name.toLowerCase(Locale.ROOT))
        ? Collections.emptyEnumeration()
        : super.getHeaders(name);
  }

  /** What is found out about one page is not about the next. */
  @Override
  public @Nullable Object getAttribute(String name) {
    Object own = attributes.get(name);
    return own == null ? super.getAttribute(name) : own;
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }
}
