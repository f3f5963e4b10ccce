package io.qinggui.gateway.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands around a page.
 *
 * @param texts words in the page's language
 * @param title of the page
 * @param path of the page
 * @param query its parameters but for {@code lang} and {@code size}, empty ones left out
 * @param large whether its text is large
 * @param foot what stands at its foot
 */
public record Frame(
    PageTexts texts,
    String title,
    String path,
    Map<String, String> query,
    boolean large,
    PageProperties foot) {

  private static final String LARGE = "large";

  /** Copies the parameters. */
  public Frame {
    query = new LinkedHashMap<>(query);
    query.values().removeIf(String::isEmpty);
  }

  /** A parameter, empty when it is not there. */
  public String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /** Another page, in this language and size. */
  public String link(String other) {
    return link(other, Map.of());
  }

  /** Another page with parameters, in this language and size. */
  public String link(String other, Map<String, String> parameters) {
    return address(other, parameters, texts.language(), large);
  }

  /** This page with one parameter changed. */
  public String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put(name, value);
    return link(path, changed);
  }

  /** This page in the other language. */
  public String otherLanguage() {
    return address(path, query, texts.language().other(), large);
  }

  /** This page in the other size. */
  public String otherSize() {
    return address(path, query, texts.language(), !large);
  }

  private static String address(
      String path, Map<String, String> parameters, PageLanguage language, boolean large) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (language == PageLanguage.EN) {
      all.put("lang", "en");
    }
    if (large) {
      all.put("size", LARGE);
    }
    String query =
        all.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  static boolean isLarge(String size) {
    return LARGE.equals(size);
  }
}
