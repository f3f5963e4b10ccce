package io.qinggui.standalone.imports.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they are written: the year first, or nobody knows which is the month. */
final class Dates {

  private static final String MIDNIGHT = "(?:[ T]0?0:00(?::00)?)?";

  private static final List<Pattern> YEAR_FIRST =
      List.of(
          Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + MIDNIGHT),
          Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})"),
          Pattern.compile("(\\d{4})()年(\\d{1,2})月(\\d{1,2})日" + MIDNIGHT));

  private static final Pattern YEAR_LAST =
      Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2})" + MIDNIGHT);

  private Dates() {}

  static Reading read(String written) {
    String text = Width.narrow(written);
    for (Pattern form : YEAR_FIRST) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return date(written, matcher);
      }
    }
    return YEAR_LAST.matcher(text).matches()
        ? Reading.ambiguous(written, "ambiguous-date")
        : Reading.of(written);
  }

  /** A day that there is not goes on as it was written, for the service to refuse. */
  private static Reading date(String written, Matcher it) {
    try {
      return Reading.of(
          LocalDate.of(
                  Integer.parseInt(it.group(1)),
                  Integer.parseInt(it.group(3)),
                  Integer.parseInt(it.group(4)))
              .toString());
    } catch (DateTimeException e) {
      return Reading.of(written);
    }
  }
}
