package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.PhysicalLines.PhysicalLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file into records without giving up on it: a quotation mark that is never closed costs
 * the line on which it stands, and reading goes on with the next line. CSV libraries stop there, or
 * swallow what follows up to the next quotation mark.
 */
final class RecordSplitter {

  private final PhysicalLines lines;
  private final char separator;
  private final Predicate<String> makesSense;

  /**
   * @param lines of the file
   * @param separator what stands between cells
   * @param makesSense whether a text of several lines is a record of this file; if not, its first
   *     line has a quotation mark too many
   */
  RecordSplitter(PhysicalLines lines, char separator, Predicate<String> makesSense) {
    this.lines = lines;
    this.separator = separator;
    this.makesSense = makesSense;
  }

  @Nullable RawRecord next() throws IOException {
    PhysicalLine first = lines.next();
    if (first == null) {
      return null;
    }
    if (first.tooLong()) {
      return new RawRecord(first.number(), "", Optional.of("line-too-long"));
    }
    Quotes quotes = new Quotes(separator);
    quotes.read(first.text());
    return quotes.open() ? readOn(first, quotes) : whole(first, first.text());
  }

  private RawRecord readOn(PhysicalLine first, Quotes quotes) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<PhysicalLine> taken = new ArrayList<>();
    while (quotes.open() && text.length() < PhysicalLines.LONGEST) {
      PhysicalLine more = lines.next();
      if (more == null) {
        break;
      }
      taken.add(more);
      text.append('\n').append(more.text());
      quotes.read(more.text());
    }
    if (quotes.open() || !makesSense.test(text.toString())) {
      lines.putBack(taken);
      return new RawRecord(first.number(), first.text(), Optional.of("unclosed-quote"));
    }
    return whole(first, text.toString());
  }

  private static RawRecord whole(PhysicalLine first, String text) {
    return new RawRecord(first.number(), text, Optional.empty());
  }

  /** Where in the quoting of CSV a text ends. */
  private static final class Quotes {
    private enum Place {
      FIELD_START,
      BARE,
      QUOTED,
      CLOSED
    }

    private final char separator;
    private Place place = Place.FIELD_START;

    Quotes(char separator) {
      this.separator = separator;
    }

    void read(String text) {
      for (int i = 0; i < text.length(); i++) {
        place = after(text.charAt(i));
      }
    }

    boolean open() {
      return place == Place.QUOTED;
    }

    private Place after(char c) {
      return switch (place) {
        case QUOTED -> c == '"' ? Place.CLOSED : Place.QUOTED;
        case FIELD_START, CLOSED ->
            c == '"' ? Place.QUOTED : c == separator ? Place.FIELD_START : Place.BARE;
        case BARE -> c == separator ? Place.FIELD_START : Place.BARE;
      };
    }
  }
}
