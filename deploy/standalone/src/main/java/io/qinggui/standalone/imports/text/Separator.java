package io.qinggui.standalone.imports.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between cells: a comma, a tab or a semicolon. */
public final class Separator {

  private static final Pattern SAID = Pattern.compile("sep=([,;\t])");

  /** All that are known, the likeliest first. */
  public static final List<Character> ALL = List.of(',', '\t', ';');

  private Separator() {}

  /** What Excel's line {@code sep=;} says; empty for any other line. */
  public static Optional<Character> said(String firstLine) {
    Matcher matcher = SAID.matcher(firstLine.strip());
    return matcher.matches() ? Optional.of(matcher.group(1).charAt(0)) : Optional.empty();
  }
}
