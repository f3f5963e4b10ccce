package io.qinggui.standalone.imports.cell;

import io.qinggui.platform.reference.LicenseNumber;
import io.qinggui.platform.reference.Province;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads cells as people write them. */
public final class Cells {

  private static final Names CODES = Names.of("/import/codes.properties");
  private static final Pattern SEVERAL = Pattern.compile("[;；、,，]");
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Z]{18}|OP-[0-9A-F]{16}");
  private static final String JOINED = ";";
  private static final Map<String, String> FLAGS =
      Map.of(
          "是", "true", "否", "false", "1", "true", "0", "false", "TRUE", "true", "FALSE", "false");

  private Cells() {}

  /**
   * What a cell means.
   *
   * @param kind what its column is about
   * @param several whether the column takes several values
   * @param written as it stands in the file
   */
  public static Reading read(CellKind kind, boolean several, String written) {
    String text = stripped(written);
    return switch (kind) {
      case DATE -> several ? dates(text) : Dates.read(text);
      case PROVINCE -> Reading.of(several ? provinces(text) : each(text, Places::province));
      case AUTHORITY -> Reading.of(each(text, Places::authority));
      case SERVICE -> Reading.of(each(text, Cells::service));
      case FLAG ->
          Reading.of(each(text, it -> Optional.ofNullable(FLAGS.get(it.toUpperCase(Locale.ROOT)))));
      case NUMBER -> Reading.of(Width.narrow(text));
      case IDENTIFIER -> Reading.of(identifier(text));
      case LICENSE_NUMBER -> Reading.of(LicenseNumber.narrow(text));
      case CODE -> Reading.of(each(text, CODES::find));
      case TEXT -> Reading.of(text);
    };
  }

  /** Without the apostrophe by which Excel keeps a text, and without blanks of any width around. */
  private static String stripped(String written) {
    String text = written.strip();
    return text.length() > 1 && text.charAt(0) == '\'' ? text.substring(1).strip() : text;
  }

  /** What is not known goes on as it was written, for the service to refuse. */
  private static String each(String text, Function<String, Optional<String>> meaning) {
    return meaning.apply(Width.narrow(text)).orElse(text);
  }

  /** A code in any width and case; another name, which files may give to operators, stays. */
  private static String identifier(String text) {
    String narrow = Width.narrow(text).toUpperCase(Locale.ROOT);
    return IDENTIFIER.matcher(narrow).matches() ? narrow : text;
  }

  private static Optional<String> service(String text) {
    return CODES.find(text).or(() -> CODES.find(text.toUpperCase(Locale.ROOT)));
  }

  private static String provinces(String text) {
    List<String> codes = new ArrayList<>();
    for (String each : SEVERAL.split(text, -1)) {
      String one = Width.narrow(each);
      if (Places.isCountry(one)) {
        codes.addAll(Province.codes());
      } else {
        codes.add(Places.province(one).orElse(one));
      }
    }
    return String.join(JOINED, codes);
  }

  private static Reading dates(String text) {
    List<String> days = new ArrayList<>();
    for (String each : SEVERAL.split(text, -1)) {
      Reading day = Dates.read(each.strip());
      if (day.flaw().isPresent()) {
        return new Reading(text, day.flaw());
      }
      days.add(day.value());
    }
    return Reading.of(String.join(JOINED, days));
  }
}
