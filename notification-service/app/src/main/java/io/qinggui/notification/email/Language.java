package io.qinggui.notification.email;

/** The languages of letters. */
public enum Language {
  /** Simplified Chinese. */
  CHINESE("zh-CN", "、"),
  /** English. */
  ENGLISH("en", ", ");

  private final String tag;
  private final String separator;

  Language(String tag, String separator) {
    this.tag = tag;
    this.separator = separator;
  }

  /** Its tag for {@code Content-Language}. */
  public String tag() {
    return tag;
  }

  /** What stands between the parts of a list. */
  String separator() {
    return separator;
  }
}
