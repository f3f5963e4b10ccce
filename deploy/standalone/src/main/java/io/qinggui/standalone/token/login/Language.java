package io.qinggui.standalone.token.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Chinese first; English when the address or the client (ui_locales) asks for it. */
public enum Language {
  ZH("zh", "zh-CN", "中文"),
  EN("en", "en", "English");

  static final String PARAMETER = "lang";

  private final String parameter;
  private final String tag;
  private final String ownName;

  Language(String parameter, String tag, String ownName) {
    this.parameter = parameter;
    this.tag = tag;
    this.ownName = ownName;
  }

  static Language of(HttpServletRequest request) {
    String wished = Objects.requireNonNullElse(request.getParameter("ui_locales"), "");
    String chosen = Objects.requireNonNullElse(request.getParameter(PARAMETER), "");
    return Stream.concat(Stream.of(chosen), Stream.of(wished.split(" ")))
        .flatMap(tag -> Stream.of(values()).filter(language -> language.isMeantBy(tag)))
        .findFirst()
        .orElse(ZH);
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
  public Language other() {
    return this == ZH ? EN : ZH;
  }

  String parameter() {
    return parameter;
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  private boolean isMeantBy(String wanted) {
    return List.of(wanted.toLowerCase(Locale.ROOT).split("-")).getFirst().equals(parameter);
  }
}
