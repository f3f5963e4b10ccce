package io.qinggui.gateway.pages.filing;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Paths of the interface and of pages. */
final class Pathway {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");
  private static final Pattern RESOURCE = Pattern.compile("/api/v1/([a-z-]+)/([^/?#]+)(/.*)?");

  /** What has a page of its own, by the same path as in the interface. */
  private static final Set<String> SHOWN = Set.of("operators", "licenses", "applications", "cases");

  private Pathway() {}

  /** The names of the variables of a path. */
  static List<String> variables(String path) {
    return VARIABLE.matcher(path).results().map((MatchResult it) -> it.group(1)).toList();
  }

  /** An address of our own; empty when it is another's, or none. */
  static String local(String address) {
    return LOCAL.matcher(address).matches() ? address : "";
  }

  /** An address with one parameter more. */
  static String with(String address, String parameter) {
    int fragment = address.indexOf('#');
    String page = fragment < 0 ? address : address.substring(0, fragment);
    String rest = fragment < 0 ? "" : address.substring(fragment);
    return page + (page.contains("?") ? "&" : "?") + parameter + rest;
  }

  /** The page of what stands at a path of the interface; empty when it has none. */
  static String page(String resource) {
    var matcher = RESOURCE.matcher(resource);
    return matcher.matches() && SHOWN.contains(matcher.group(1))
        ? "/" + matcher.group(1) + "/" + matcher.group(2)
        : "";
  }
}
