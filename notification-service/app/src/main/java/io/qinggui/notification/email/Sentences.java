package io.qinggui.notification.email;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says events in words. A text has placeholders as {@code {validUntil}}; a part in brackets is left
 * out when it has a placeholder that nothing fills. What fills them is one line, and is not
 * searched for placeholders.
 */
final class Sentences {

  private static final int LONGEST_VALUE = 200;
  private static final int MOST_VALUES = 10;
  private static final String MORE = "…";
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");

  /** Controls, what turns the direction of text, and what ends lines. */
  private static final Pattern NOT_ON_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private final Wording wording;

  Sentences(Wording wording) {
    this.wording = wording;
  }

  /** What an event says. */
  String of(Language language, Happening happening) {
    String text =
        wording
            .find(language, happening.type())
            .or(() -> wording.find(language, "unknown-type"))
            .orElse("{eventType}");
    return fill(language, text, withType(happening));
  }

  /** A text of the letter itself. */
  String of(Language language, String key, Map<String, String> values) {
    return replace(
        wording.find(language, key).orElse(key), name -> oneLine(values.getOrDefault(name, "")));
  }

  private static Map<String, List<String>> withType(Happening happening) {
    Map<String, List<String>> values = new HashMap<>(happening.values());
    values.put("eventType", List.of(happening.type()));
    return values;
  }

  private String fill(Language language, String text, Map<String, List<String>> values) {
    String chosen =
        OPTIONAL
            .matcher(text)
            .replaceAll(it -> Matcher.quoteReplacement(isFilled(it, values) ? it.group(1) : ""));
    return replace(chosen, name -> show(language, values.getOrDefault(name, List.of())));
  }

  private static boolean isFilled(MatchResult part, Map<String, List<String>> values) {
    return PLACEHOLDER
        .matcher(part.group(1))
        .results()
        .noneMatch(it -> values.getOrDefault(it.group(1), List.of()).isEmpty());
  }

  private static String replace(String text, UnaryOperator<String> filling) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(filling.apply(it.group(1))));
  }

  private String show(Language language, List<String> values) {
    String shown =
        values.stream()
            .limit(MOST_VALUES)
            .map(it -> wording.find(language, "value." + it).orElse(it))
            .map(it -> shortened(oneLine(it)))
            .collect(Collectors.joining(language.separator()));
    return values.size() > MOST_VALUES ? shown + MORE : shown;
  }

  /** So that nothing in an event begins a line, and less so a header. */
  static String oneLine(String value) {
    return NOT_ON_A_LINE.matcher(value).replaceAll(" ").strip();
  }

  static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_VALUE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE)) + MORE;
  }
}
