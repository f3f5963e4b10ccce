package io.qinggui.gateway.pages;

import io.qinggui.gateway.reading.ServiceReads.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes questions of paths and of the values of their variables. */
final class Questions {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private Questions() {}

  static Question of(String path, Map<String, String> query, List<String> variables) {
    Map<String, String> named = new LinkedHashMap<>();
    Matcher names = VARIABLE.matcher(path);
    for (String value : variables) {
      if (!names.find()) {
        throw new IllegalArgumentException("too many values for " + path);
      }
      named.put(names.group(1), value);
    }
    if (names.find()) {
      throw new IllegalArgumentException("too few values for " + path);
    }
    Map<String, String> given = new LinkedHashMap<>(query);
    given.values().removeIf(String::isEmpty);
    return new Question(path, named, given);
  }
}
