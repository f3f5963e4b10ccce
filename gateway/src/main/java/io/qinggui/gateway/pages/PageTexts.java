package io.qinggui.gateway.pages;

import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Province;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The words of pages in one language: from the files {@code pages/*.properties}, none in code. A
 * key is in one file only.
 */
public final class PageTexts {

  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final Map<PageLanguage, PageTexts> IN =
      Arrays.stream(PageLanguage.values())
          .collect(Collectors.toUnmodifiableMap(it -> it, PageTexts::new));

  private final PageLanguage language;
  private final Map<String, String> words;

  private PageTexts(PageLanguage language) {
    this.language = language;
    this.words = TextFiles.in(language);
  }

  /** The words in a language. */
  public static PageTexts in(PageLanguage language) {
    return Objects.requireNonNull(IN.get(language));
  }

  /** The language that they are in. */
  public PageLanguage language() {
    return language;
  }

  /**
   * A text.
   *
   * @param values fill {@code {0}}, {@code {1}}, ...
   * @throws IllegalArgumentException when there is none
   */
  public String text(String key, Object... values) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text in " + language.tag() + " for " + key);
    }
    return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
  }

  /** The word for a code: the text {@code <kind>.<code>}; the code itself when it has none. */
  public String word(String kind, String code) {
    return words.getOrDefault(kind + "." + code, code);
  }

  /**
   * The word for the value of a field of the interface, {@code code.<field>.<value>} before {@code
   * code.<value>}; the value itself when it has none.
   */
  public String code(String field, String value) {
    String general = words.getOrDefault("code." + value, value);
    return words.getOrDefault("code." + field + "." + value, general);
  }

  /** What a field of the interface is called. */
  public String field(String name) {
    return word("field", name);
  }

  /** A province by its code, as people call it. */
  public String province(String code) {
    return language == PageLanguage.EN
        ? word("province", code)
        : Province.of(code).map(Province::fullName).orElse(code);
  }

  /** A province in the least space: one character, or its code where that says nothing. */
  public String provinceMark(String code) {
    return language == PageLanguage.EN ? code : Province.of(code).map(Province::name).orElse(code);
  }

  /** Who issues or publishes: {@code MIIT}, or the administration of a province. */
  public String issuer(String code) {
    return Province.isCode(code) ? text("issuer.province", province(code)) : word("issuer", code);
  }

  /** A day, as in 2017年1月17日; empty when there is none. */
  public String day(JsonNode date) {
    return date.isString() ? day(LocalDate.parse(date.stringValue())) : "";
  }

  /** The day of a moment in Beijing; empty when there is none. */
  public String dayOf(JsonNode moment) {
    return moment.isString() ? day(Beijing.dateOf(Instant.parse(moment.stringValue()))) : "";
  }

  /** A moment in Beijing, to the second; empty when there is none. */
  public String moment(JsonNode moment) {
    return moment.isString() ? moment(Instant.parse(moment.stringValue())) : "";
  }

  /** A moment in Beijing, to the second. */
  public String moment(Instant moment) {
    var there = moment.atZone(Beijing.ZONE);
    return day(there.toLocalDate()) + " " + TIME.format(there);
  }

  /** Whether there is a text for a key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** A day, as in 2017年1月17日. */
  public String day(LocalDate date) {
    return language == PageLanguage.EN ? date.toString() : CHINESE.format(date);
  }
}
