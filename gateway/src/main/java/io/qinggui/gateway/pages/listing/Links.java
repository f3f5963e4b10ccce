package io.qinggui.gateway.pages.listing;

import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.PageLanguage;
import io.qinggui.gateway.pages.Visit;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Addresses of other pages, in the language and size of a visit. */
public final class Links {

  private static final List<String> KEPT = List.of("lang", "size");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

  private final Map<String, String> kept = new LinkedHashMap<>();

  /** From the page of a visit. */
  public Links(Visit visit) {
    if (visit.texts().language() == PageLanguage.EN) {
      kept.put(KEPT.getFirst(), "en");
    }
    kept.put(KEPT.getLast(), visit.parameter(KEPT.getLast()));
  }

  /**
   * A page.
   *
   * @param path with variables in braces: {@code /licenses/{number}}
   * @param variables their values, in their order
   */
  public String to(String path, String... variables) {
    return Frame.address(path(path, variables), kept);
  }

  /** A page with parameters. */
  public String to(String path, Map<String, String> parameters, String... variables) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putAll(kept);
    return Frame.address(path(path, variables), all);
  }

  /** A path whose variables are filled, in any characters. */
  public static String path(String path, String... variables) {
    List<String> values = List.of(variables);
    Matcher names = VARIABLE.matcher(path);
    StringBuilder filled = new StringBuilder();
    int next = 0;
    while (names.find()) {
      String value = UriUtils.encodePathSegment(values.get(next++), StandardCharsets.UTF_8);
      names.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return names.appendTail(filled).toString();
  }
}
