package io.qinggui.gateway.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a spreadsheet (Office Open XML). */
final class ReportSheet {

  private static final int NAME_WIDTH = 46;
  private static final int DEFINITION_WIDTH = 60;

  private ReportSheet() {}

  static byte[] of(QuarterlyReport report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Qinggui", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("%dQ%d".formatted(report.year(), report.quarter()));
      write(sheet, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, QuarterlyReport report) {
    boolean compared = report.comparedTo() != null;
    sheet.value(0, 0, ReportTexts.title(report));
    sheet.value(1, 0, ReportTexts.known(report));
    sheet.value(2, 0, ReportTexts.positions(report));
    sheet.value(3, 0, ReportTexts.digest(report));
    sheet.style(0, 0).bold().set();
    List<String> header =
        compared ? List.of("指标", "名称", "数值", "对比时点数值", "差异") : List.of("指标", "名称", "数值");
    int row = 5;
    for (int column = 0; column < header.size(); column++) {
      sheet.value(row, column, header.get(column));
      sheet.style(row, column).bold().set();
    }
    for (QuarterlyReport.Line each : report.figures()) {
      row++;
      sheet.value(row, 0, each.name());
      sheet.value(row, 1, each.definition().zh());
      sheet.value(row, 2, each.value());
      if (compared) {
        sheet.value(row, 3, each.before());
        sheet.value(row, 4, each.difference());
      }
    }
    sheet.width(0, NAME_WIDTH);
    sheet.width(1, DEFINITION_WIDTH);
    sheet.freezePane(0, 6);
  }
}
