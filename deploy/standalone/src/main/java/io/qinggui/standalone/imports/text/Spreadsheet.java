package io.qinggui.standalone.imports.text;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of an Excel workbook (Office Open XML) as CSV, row by row, so that a sheet of any length
 * needs no memory. Row n is line n as long as no cell has a line break in it.
 */
public final class Spreadsheet {

  /** Office Open XML with the formats of cells, by which a number is told from a date. */
  private static final ReadingOptions OPTIONS = new ReadingOptions(true, false);

  /** What a format shows that is no date: texts in quotation marks, colours and conditions. */
  private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

  private Spreadsheet() {}

  /**
   * Writes a sheet as CSV in UTF-8.
   *
   * @param workbook the {@code .xlsx} file
   * @param name of the sheet; without one of that name it is the first one
   * @param csv where it goes
   * @throws UnreadableWorkbookException when the workbook cannot be read
   */
  public static void write(Path workbook, String name, Path csv) throws IOException {
    try (Writer writer = Files.newBufferedWriter(csv);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
      write(workbook, name, printer);
    }
  }

  private static void write(Path workbook, String name, CSVPrinter printer)
      throws UnreadableWorkbookException {
    try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile(), OPTIONS)) {
      Sheet sheet = book.findSheet(name).orElseGet(book::getFirstSheet);
      try (Stream<Row> rows = sheet.openStream()) {
        int line = 1;
        for (Row row : (Iterable<Row>) rows::iterator) {
          for (; line < row.getRowNum(); line++) {
            printer.println();
          }
          printer.printRecord(texts(row));
          line++;
        }
      }
    } catch (IOException | RuntimeException e) {
      // the library throws whatever a broken file leads to
      throw new UnreadableWorkbookException(e);
    }
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      Cell cell = row.getOptionalCell(column).orElse(null);
      texts.add(cell == null ? "" : text(cell));
    }
    return texts;
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case STRING -> cell.asString();
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      case NUMBER -> isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
      case FORMULA -> result(cell);
      case ERROR, EMPTY -> "";
    };
  }

  /** What the formula came to when the workbook was saved. */
  private static String result(Cell cell) {
    return cell.getValue() instanceof BigDecimal number
        ? number(number)
        : cell.getRawValue() == null ? "" : cell.getRawValue();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (cell.getType() != CellType.NUMBER || format == null) {
      return false;
    }
    String letters = NO_LETTERS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return letters.contains("y") || (letters.contains("m") && letters.contains("d"));
  }

  private static String date(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  /** Codes are not shown as 9.13E+17. */
  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
