package io.qinggui.gateway.deadline;

import io.qinggui.platform.web.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a service's list has been told.
 *
 * @param cursor of the service's own page, empty for its first
 * @param told how many of that page
 */
record Place(String cursor, int told) {

  static final Place START = new Place("", 0);

  /** Places of several services as one text. */
  static String encode(Map<String, Place> places) {
    StringBuilder text = new StringBuilder();
    places.forEach(
        (service, it) ->
            text.append(text.isEmpty() ? "" : "|")
                .append(service)
                .append(':')
                .append(it.told())
                .append(':')
                .append(it.cursor()));
    return text.toString();
  }

  /**
   * The places in such a text.
   *
   * @throws ProblemException 422 {@code bad-cursor}
   */
  static Map<String, Place> decode(String text) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (String each : text.split("\\|")) {
      String[] parts = each.split(":", 3);
      if (parts.length != 3 || !parts[1].matches("\\d{1,3}")) {
        throw ProblemException.invalid("/query/cursor", "bad-cursor");
      }
      places.put(parts[0], new Place(parts[2], Integer.parseInt(parts[1])));
    }
    return places;
  }
}
