package io.qinggui.standalone.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The reports of an import as one workbook, with titles in both languages. Its rows are read from
 * the reports one by one and written as they come. Every cell is a number or a text: texts that
 * begin like formulas have an apostrophe before them, as in the reports, so that they stay texts
 * wherever the sheet is saved to.
 */
public final class ImportWorkbook {

  /** Excel takes 1,048,576 rows; the last one is for the note that there are more. */
  private static final int MOST_ROWS = 1_048_575;

  private static final int FLUSHED = 1000;
  private static final int LONGEST = 32_000;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\n\\t]]");

  private ImportWorkbook() {}

  /**
   * Writes it.
   *
   * @param result of the import, whose reports are still there
   * @param file the {@code .xlsx} file; replaced when it is there
   */
  public static void write(ImportResult result, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "Qinggui", "1.0")) {
      summary(workbook.newWorksheet("summary"), result);
      Path rejected = result.rejectedCsv();
      copy(
          workbook.newWorksheet("rejected"),
          rejected,
          List.of(
              "文件 file",
              "行 line",
              "字段 field",
              "代码 code",
              "原因(英文) reason",
              "原因 reasonZh",
              "主键 key",
              "原值 value"));
      copy(
          workbook.newWorksheet("normalized"),
          rejected.resolveSibling(Reports.NORMALIZED),
          List.of("文件 file", "行 line", "字段 field", "原文 written", "读作 read"));
    }
  }

  private static void summary(Worksheet sheet, ImportResult result) throws IOException {
    titles(
        sheet,
        List.of(
            "文件 file",
            "行数 lines",
            "接受 accepted",
            "已有 already there",
            "不一致 differs",
            "退回 rejected",
            "更正 corrected"));
    int row = 1;
    for (FileResult it : result.files()) {
      sheet.value(row, 0, it.read() ? it.file() : it.file() + " (未读取 not read)");
      sheet.value(row, 1, it.lines());
      sheet.value(row, 2, it.accepted());
      sheet.value(row, 3, it.alreadyThere());
      sheet.value(row, 4, it.differs());
      sheet.value(row, 5, it.rejected());
      sheet.value(row, 6, it.corrected());
      row++;
    }
    sheet.finish();
  }

  private static void copy(Worksheet sheet, Path report, List<String> titles) throws IOException {
    titles(sheet, titles);
    try (Reader reader = Files.newBufferedReader(report);
        CSVParser rows = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
      int row = 0;
      for (CSVRecord each : rows) {
        if (row == MOST_ROWS) {
          sheet.value(row, 0, "更多的行见 more rows in " + report.getFileName());
          break;
        }
        if (row > 0) {
          put(sheet, row, each);
        }
        if (++row % FLUSHED == 0) {
          sheet.flush();
        }
      }
    }
    sheet.finish();
  }

  private static void put(Worksheet sheet, int row, CSVRecord cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (column == 1) {
        sheet.value(row, column, Long.valueOf(cell));
      } else if (!cell.isEmpty()) {
        sheet.inlineString(row, column, text(cell));
      }
    }
  }

  /** What a sheet can hold: no control characters, and no longer than Excel takes. */
  private static String text(String cell) {
    String text = CONTROLS.matcher(cell).replaceAll("\uFFFD");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static void titles(Worksheet sheet, List<String> titles) {
    for (int column = 0; column < titles.size(); column++) {
      sheet.value(0, column, titles.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
  }
}
