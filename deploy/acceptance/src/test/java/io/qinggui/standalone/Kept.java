package io.qinggui.standalone;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What of an earlier answer a later one still says. */
final class Kept {

  private Kept() {}

  /**
   * Where the later answer differs, as JSON pointers. It may have more fields. A list has as many
   * items as before, each of which may have more fields. Where there was a cursor, there is one.
   */
  static List<String> missing(JsonNode before, JsonNode after) {
    List<String> missing = new ArrayList<>();
    compare("", before, after, missing);
    return missing;
  }

  /**
   * What a cursor says inside is nobody's business: a merged history has one place more for each
   * service that is added. That the earlier one still leads to the same page is another request.
   */
  private static boolean isCursor(String name, JsonNode before, JsonNode after) {
    return name.equals("next") && before.isString() && after.path(name).isString();
  }

  private static void compare(String at, JsonNode before, JsonNode after, List<String> missing) {
    if (before.isObject() && after.isObject()) {
      before
          .properties()
          .forEach(
              it -> {
                if (!isCursor(it.getKey(), it.getValue(), after)) {
                  compare(at + "/" + it.getKey(), it.getValue(), after.path(it.getKey()), missing);
                }
              });
    } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(at + "/" + i, before.get(i), after.get(i), missing);
      }
    } else if (!before.equals(after)) {
      missing.add(at + ": " + before + " is now " + after);
    }
  }
}
