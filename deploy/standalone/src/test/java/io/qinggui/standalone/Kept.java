package io.qinggui.standalone;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What of an earlier answer a later one still says. */
final class Kept {

  private Kept() {}

  /**
   * Where the later answer differs, as JSON pointers. It may have more fields. A list has as many
   * items as before, each of which may have more fields.
   */
  static List<String> missing(JsonNode before, JsonNode after) {
    List<String> missing = new ArrayList<>();
    compare("", before, after, missing);
    return missing;
  }

  private static void compare(String at, JsonNode before, JsonNode after, List<String> missing) {
    if (before.isObject() && after.isObject()) {
      before
          .properties()
          .forEach(
              it ->
                  compare(at + "/" + it.getKey(), it.getValue(), after.path(it.getKey()), missing));
    } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(at + "/" + i, before.get(i), after.get(i), missing);
      }
    } else if (!before.equals(after)) {
      missing.add(at + ": " + before + " is now " + after);
    }
  }
}
