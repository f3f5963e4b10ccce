package io.qinggui.gateway.pages.rulebook;

import io.qinggui.gateway.pages.PageTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The rulebook in words.
 *
 * @param texts of a language
 */
public record RuleWords(PageTexts texts) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern PART = Pattern.compile("[一二三四]");
  private static final Pattern SECTION = Pattern.compile("[一二三四]\\([一二三四五]\\)");

  /** Of a clause that is cited more finely than the text is divided, or of the first of several. */
  private static final Pattern FINER = Pattern.compile("( para \\d|-\\d|, ).*");

  /** What a value is called. */
  public String name(String key) {
    return texts.field(key);
  }

  /**
   * What a value is.
   *
   * @param unit that a number counts; empty when it counts none
   */
  public String value(String key, JsonNode value, String unit) {
    if (value.isArray()) {
      return value.isEmpty()
          ? texts.text("rulebook.none")
          : value
              .valueStream()
              .map(it -> texts.code(key, it.asString("")))
              .collect(Collectors.joining(texts.text("facts.comma")));
    }
    String text = value.asString("");
    if (value.isNumber()) {
      return number(key, text, unit);
    }
    return DAY.matcher(text).matches() ? texts.day(value) : text;
  }

  private String number(String key, String number, String unit) {
    return Stream.of("rulebook.number." + key, "rulebook.unit." + unit)
        .filter(texts::has)
        .findFirst()
        .map(it -> texts.text(it, number))
        .orElse(number);
  }

  /** The value, or the item of an answer, that has {@code value} and {@code unit}. */
  public String value(String key, JsonNode item) {
    return value(key, item.path("value"), item.path("unit").asString(""));
  }

  /** The document that a value comes from. */
  public String basis(JsonNode item) {
    return texts.word("rulebook.basis", item.path("basis").asString(""));
  }

  /** How long a value holds. */
  public String period(Periods.Period period) {
    if (period.from() == null) {
      return texts.text(
          "rulebook.period.until", texts.day(Objects.requireNonNull(period.until()).minusDays(1)));
    }
    return period.until() == null
        ? texts.text("rulebook.period.from", texts.day(period.from()))
        : texts.text(
            "rulebook.period.both",
            texts.day(period.from()),
            texts.day(period.until().minusDays(1)));
  }

  /** How a clause is cited. */
  public String clause(String clause) {
    return texts.word("clauseName", clause);
  }

  /** Whether the text of a clause is kept. */
  public boolean isKept(String clause) {
    return texts.has("clause." + clause);
  }

  /** The paragraphs of a clause. */
  public List<String> paragraphs(String clause) {
    return Arrays.asList(texts.word("clause", clause).split("\n"));
  }

  /** The clauses of the notice, in their order. */
  public List<String> notice() {
    return Arrays.asList(texts.text("rulebook.clauses").split(" "));
  }

  /** Whether a clause is a part of the notice, with a heading. */
  public static boolean isPart(String clause) {
    return PART.matcher(clause).matches();
  }

  /** Whether a clause is a section of a part, with a heading. */
  public static boolean isSection(String clause) {
    return SECTION.matcher(clause).matches();
  }

  /** Whether no clause says it. */
  public static boolean isOfSystem(String clause) {
    return clause.equals("—");
  }

  /** Whether a value rests on a clause. */
  public static boolean cites(JsonNode item, String clause) {
    return Arrays.stream(item.path("clause").asString("").split(", "))
        .anyMatch(it -> anchor(it).equals(anchor(clause)));
  }

  /** Where a clause stands on the page of the notice; of several, the first. */
  public static String anchor(String clause) {
    return "c-" + FINER.matcher(clause).replaceFirst("");
  }
}
