package io.qinggui.platform.web.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of problem documents. */
public enum Language {
  /** The default. */
  CHINESE("zh-CN"),
  /** On request. */
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Its tag for {@code Content-Language}. */
  public String tag() {
    return tag;
  }

  /**
   * The language that an {@code Accept-Language} header prefers. Whatever cannot be read or names
   * neither is answered in Chinese.
   */
  public static Language preferredBy(@Nullable String header) {
    if (header == null) {
      return CHINESE;
    }
    try {
      return firstKnown(Locale.LanguageRange.parse(header));
    } catch (IllegalArgumentException e) {
      return CHINESE;
    }
  }

  private static Language firstKnown(List<Locale.LanguageRange> ranges) {
    for (Locale.LanguageRange range : ranges) {
      String primary = range.getRange().split("-", 2)[0];
      if (range.getWeight() > 0 && primary.equals("en")) {
        return ENGLISH;
      }
      if (range.getWeight() > 0 && (primary.equals("zh") || primary.equals("*"))) {
        return CHINESE;
      }
    }
    return CHINESE;
  }
}
