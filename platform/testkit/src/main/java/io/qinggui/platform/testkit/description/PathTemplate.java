package io.qinggui.platform.testkit.description;

import java.util.regex.Pattern;

/**
 * A path of a description.
 *
 * @param text for example {@code /api/v1/cases/{caseId}}
 * @param variables how many of its segments are
 */
record PathTemplate(String text, int variables, Pattern pattern) {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  static PathTemplate of(String text) {
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    int variables = 0;
    var matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      pattern.append(Pattern.quote(text.substring(from, matcher.start()))).append("[^/]+");
      from = matcher.end();
      variables++;
    }
    pattern.append(Pattern.quote(text.substring(from)));
    return new PathTemplate(text, variables, Pattern.compile(pattern.toString()));
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
