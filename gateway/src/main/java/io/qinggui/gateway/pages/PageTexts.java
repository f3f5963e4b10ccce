package io.qinggui.gateway.pages;

import io.qinggui.platform.reference.Province;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.databind.JsonNode;

/** The words of pages in one language: from the bundle {@code pages/pages}, none in code. */
public final class PageTexts {

  private static final String BUNDLE = "pages/pages";
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private final PageLanguage language;
  private final ResourceBundle bundle;

  private PageTexts(PageLanguage language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language == PageLanguage.EN ? Locale.ENGLISH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static PageTexts in(PageLanguage language) {
    return new PageTexts(language);
  }

  /** The language that they are in. */
  public PageLanguage language() {
    return language;
  }

  /**
   * A text.
   *
   * @param values fill {@code {0}}, {@code {1}}, ...
   */
  public String text(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
  }

  /** The word for a code: the text {@code <kind>.<code>}; the code itself when it has none. */
  public String word(String kind, String code) {
    String key = kind + "." + code;
    return bundle.containsKey(key) ? bundle.getString(key) : code;
  }

  /** A province by its code, as people call it. */
  public String province(String code) {
    return language == PageLanguage.EN
        ? word("province", code)
        : Province.of(code).map(Province::fullName).orElse(code);
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
    return moment.isString()
        ? day(LocalDate.ofInstant(Instant.parse(moment.stringValue()), BEIJING))
        : "";
  }

  private String day(LocalDate date) {
    return language == PageLanguage.EN ? date.toString() : CHINESE.format(date);
  }
}
