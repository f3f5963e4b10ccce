package io.qinggui.gateway.pages.filing;

import io.qinggui.platform.reference.Beijing;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days, moments and numbers as people type them. The year goes first, or nobody knows which is the
 * month: such a day is not guessed.
 */
final class Readings {

  private static final List<Pattern> DAYS =
      List.of(
          Pattern.compile("(\\d{4})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})"),
          Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})"),
          Pattern.compile("(\\d{4})()\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]"));
  private static final Pattern TIME =
      Pattern.compile("(.*?[\\d日号])[ T]+(\\d{1,2})[:时点](\\d{2})分?(?::(\\d{2}))?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}|-?\\d{1,3}(,\\d{3})+");
  private static final String DASHES = "[\\u2010-\\u2015\\u2212\\u30fc]";

  private Readings() {}

  /** Digits and marks of the width of ASCII, one blank at a time. */
  static String narrow(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  static Optional<LocalDate> day(String typed) {
    String text = narrow(typed).replaceAll(DASHES, "-").replace('。', '.');
    for (Pattern form : DAYS) {
      Matcher it = form.matcher(text);
      if (it.matches()) {
        return day(it.group(1), it.group(3), it.group(4));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** A moment with its offset, or day and time in Beijing; a day alone is its beginning. */
  static Optional<String> moment(String typed) {
    String text = narrow(typed);
    try {
      return Optional.of(OffsetDateTime.parse(text).toString());
    } catch (DateTimeException shorter) {
      Matcher it = TIME.matcher(text);
      return it.matches() ? at(it) : day(text).map(day -> at(day, LocalTime.MIDNIGHT));
    }
  }

  private static Optional<String> at(Matcher it) {
    try {
      String second = it.group(4) == null ? "0" : it.group(4);
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(it.group(2)),
              Integer.parseInt(it.group(3)),
              Integer.parseInt(second));
      return day(it.group(1)).map(day -> at(day, time));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static String at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Beijing.ZONE).toOffsetDateTime().toString();
  }

  static Optional<Long> number(String typed) {
    String text = narrow(typed);
    return NUMBER.matcher(text).matches()
        ? Optional.of(Long.parseLong(text.replace(",", "")))
        : Optional.empty();
  }
}
