package io.qinggui.platform.web.problem;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text with {@code {name}} placeholders. What fills them is not searched for placeholders. */
record Template(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

  String fill(Language language, Map<String, ?> details) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(show(language, details.get(found.group(1)))));
  }

  private static String show(Language language, @Nullable Object value) {
    if (value == null) {
      return language == Language.CHINESE ? "无" : "none";
    }
    if (value instanceof Collection<?> all) {
      String separator = language == Language.CHINESE ? "、" : ", ";
      return all.stream().map(each -> show(language, each)).collect(Collectors.joining(separator));
    }
    if (value instanceof Map<?, ?> entries) {
      return show(
          language,
          entries.entrySet().stream()
              .map(each -> each.getKey() + ": " + show(language, each.getValue()))
              .toList());
    }
    return value.toString();
  }
}
