package io.qinggui.gateway.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A path beneath {@code /api/v1} and the service that serves it. Its segments are words or {@code
 * {variables}}; {@code /**} at its end stands for the path before it and all beneath that.
 */
record ServedPath(String service, List<String> segments) {

  private static final Pattern FORM = Pattern.compile("(/([a-z0-9-]+|\\{[A-Za-z]+}))+(/\\*\\*)?");
  private static final String REST = "**";

  /**
   * From its text, for example {@code /operators/{operatorId}/standing}.
   *
   * @throws IllegalArgumentException for another form
   */
  static ServedPath of(String service, String path) {
    if (!FORM.matcher(path).matches()) {
      throw new IllegalArgumentException(
          path + " of " + service + " is not made of /words, /{variables} and /** at the end");
    }
    return new ServedPath(service, List.of(path.substring(1).split("/")));
  }

  /**
   * All paths in the order in which a request tries them: a narrow one before those that cover it,
   * however they were given.
   *
   * @param paths of each service
   * @throws IllegalArgumentException when a request could be for two services, neither of which has
   *     the narrower path
   */
  static List<ServedPath> inOrder(Map<String, List<String>> paths) {
    List<ServedPath> all =
        paths.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(path -> of(each.getKey(), path)))
            .toList();
    all.forEach(one -> all.forEach(one::refuseToCompete));
    return all.stream()
        .sorted(Comparator.comparing(path -> -all.stream().filter(it -> it.covers(path)).count()))
        .toList();
  }

  private void refuseToCompete(ServedPath other) {
    if (!service.equals(other.service) && overlaps(other) && covers(other) == other.covers(this)) {
      throw new IllegalArgumentException(
          "%s of %s and %s of %s could be meant by one request"
              .formatted(pattern(), service, other.pattern(), other.service));
    }
  }

  /** As it was given. */
  String pattern() {
    return "/" + String.join("/", segments);
  }

  /** Whether this path matches whatever the other one matches. */
  boolean covers(ServedPath other) {
    for (int at = 0; at < segments.size(); at++) {
      if (isRest(at)) {
        return true;
      }
      if (at >= other.segments.size() || other.isRest(at) || !takes(at, other.segments.get(at))) {
        return false;
      }
    }
    return segments.size() == other.segments.size();
  }

  /** Whether something matches both. */
  boolean overlaps(ServedPath other) {
    int longest = Math.max(segments.size(), other.segments.size());
    for (int at = 0; at < longest; at++) {
      if (isRest(at) || other.isRest(at)) {
        return true;
      }
      if (at >= segments.size()
          || at >= other.segments.size()
          || !(takes(at, other.segments.get(at)) || other.takes(at, segments.get(at)))) {
        return false;
      }
    }
    return true;
  }

  private boolean takes(int at, String segment) {
    return segments.get(at).startsWith("{") || segments.get(at).equals(segment);
  }

  private boolean isRest(int at) {
    return at < segments.size() && segments.get(at).equals(REST);
  }
}
