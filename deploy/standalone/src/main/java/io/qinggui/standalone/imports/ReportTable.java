package io.qinggui.standalone.imports;

import static io.qinggui.platform.reference.SpreadsheetText.harmless;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as CSV, written as it comes, so that one of any length needs no memory. It has a byte
 * order mark, as spreadsheets take UTF-8 without one for the local encoding.
 */
final class ReportTable implements Closeable {

  private final CSVPrinter csv;
  private long rows;

  private ReportTable(CSVPrinter csv) {
    this.csv = csv;
  }

  static ReportTable begin(Path file, String... columns) throws IOException {
    Writer writer = Files.newBufferedWriter(file);
    writer.write(Reports.BYTE_ORDER_MARK);
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT);
    csv.printRecord((Object[]) columns);
    return new ReportTable(csv);
  }

  /** Writes a row; what a spreadsheet would run becomes text. */
  void add(Object... cells) {
    try {
      csv.printRecord(
          Stream.of(cells).map(it -> it instanceof String text ? harmless(text) : it).toArray());
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many rows there are below the titles. */
  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    csv.close(true);
  }
}
