package io.qinggui.gateway.pages;

import io.qinggui.platform.web.caller.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What stands around a page.
 *
 * @param texts words in the page's language
 * @param title of the page
 * @param path of the page
 * @param query its parameters but for {@code lang} and {@code size}, empty ones left out
 * @param large whether its text is large
 * @param foot what stands at its foot
 * @param tree the pages that are offered
 * @param visitor who is logged in
 * @param hasLogin whether visitors can log in
 */
public record Frame(
    PageTexts texts,
    String title,
    String path,
    Map<String, String> query,
    boolean large,
    PageProperties foot,
    List<TreeEntry> tree,
    Optional<Visitor> visitor,
    boolean hasLogin) {

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

  /** The next page of the list on this one. */
  public String next(String cursor) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put("cursor", cursor);
    changed.put("page", String.valueOf(page() + 1));
    return link(path, changed);
  }

  /** Which page of its list this one is; 1 for the first. */
  public long page() {
    String page = parameter("page");
    return page.matches("[1-9]\\d{0,8}") ? Long.parseLong(page) : 1;
  }

  /** This page in the other language. */
  public String otherLanguage() {
    return address(path, query, texts.language().other(), large);
  }

  /** This page in the other size. */
  public String otherSize() {
    return address(path, query, texts.language(), !large);
  }

  /** The first page: of the visitor, or of everybody. */
  public String home() {
    return visitor.isPresent() ? WebPages.HOME : WebPages.OPEN;
  }

  /** Whether the visitor is of the ministry or of an administration. */
  public boolean isOfficer() {
    return visitor
        .filter(it -> it.roles().contains(Role.MIIT) || it.roles().contains(Role.ADMINISTRATION))
        .isPresent();
  }

  /** Where a visitor logs in, to come back to this page. */
  public String login() {
    return address(WebPages.LOGIN, Map.of("to", with("after", "")));
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
    return address(path, all);
  }

  /**
   * A path with parameters, in the order of their names, so that a page is the same bytes every
   * time; those without a value are left out.
   */
  public static String address(String path, Map<String, String> parameters) {
    String query =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(
                    it ->
                        it.getKey()
                            + "="
                            + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** A part of a path, of any text. */
  public static String segment(String text) {
    return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
  }

  static boolean isLarge(@Nullable String size) {
    return LARGE.equals(size);
  }
}
