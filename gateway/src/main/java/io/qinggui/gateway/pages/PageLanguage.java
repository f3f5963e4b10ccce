package io.qinggui.gateway.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chinese first; English by the address, so that a link shows a colleague the same page. */
public enum PageLanguage {
  ZH("zh-CN", "中文"),
  EN("en", "English");

  private final String tag;
  private final String ownName;

  PageLanguage(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /**
   * Of the address.
   *
   * @param parameter the value of {@code lang}
   */
  static PageLanguage of(@Nullable String parameter) {
    return "en".equals(parameter) ? EN : ZH;
  }

  /** The tag of HTML and HTTP (RFC 5646). */
  public String tag() {
    return tag;
  }

  /** The language's own name. */
  public String ownName() {
    return ownName;
  }

  /** The other one. */
  public PageLanguage other() {
    return this == ZH ? EN : ZH;
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
