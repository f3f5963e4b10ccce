package io.qinggui.gateway.export;

import io.qinggui.gateway.print.Pdf;
import io.qinggui.platform.reference.SpreadsheetText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Rows as a file. */
final class ListFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String STYLE =
      """
      @page { size: A4 landscape; margin: 12mm;
        @bottom-center { content: counter(page) " / " counter(pages); font-family: sans; } }
      body { font-family: sans; font-size: 6.5pt; }
      h1 { font-size: 11pt; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed;
        -fs-table-paginate: paginate; }
      th, td { border: 0.3pt solid #888888; padding: 0.6mm 1mm; text-align: left;
        word-wrap: break-word; vertical-align: top; }
      tr { page-break-inside: avoid; }
      """;

  private ListFile() {}

  static byte[] of(FileKind kind, Rows rows, String title) {
    try {
      return switch (kind) {
        case XLSX -> spreadsheet(rows);
        case CSV -> csv(rows);
        case PDF -> pdf(rows, title);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] spreadsheet(Rows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> columns = rows.columns();
    try (Workbook workbook = new Workbook(out, "Qinggui", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("list");
      for (int column = 0; column < columns.size(); column++) {
        sheet.value(0, column, ColumnNames.of(columns.get(column)));
        sheet.style(0, column).bold().set();
      }
      int row = 1;
      for (Map<String, JsonNode> each : rows.rows()) {
        for (int column = 0; column < columns.size(); column++) {
          put(sheet, row, column, cell(each, columns.get(column)));
        }
        row++;
      }
      sheet.freezePane(0, 1);
    }
    return out.toByteArray();
  }

  /** A number stays one, so that it can be summed; whatever else is text, and never a formula. */
  private static void put(Worksheet sheet, int row, int column, JsonNode value) {
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      sheet.value(row, column, number);
    } else if (!value.isNull() && !value.isMissingNode()) {
      sheet.value(row, column, Rows.text(value));
    }
  }

  private static byte[] csv(Rows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> columns = rows.columns();
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      writer.write(BYTE_ORDER_MARK);
      printer.printRecord(columns.stream().map(ColumnNames::of).toList());
      for (Map<String, JsonNode> each : rows.rows()) {
        printer.printRecord(columns.stream().map(it -> harmless(cell(each, it))).toList());
      }
    }
    return out.toByteArray();
  }

  private static String harmless(JsonNode value) {
    String text = Rows.text(value);
    return value.isNumber() ? text : SpreadsheetText.harmless(text);
  }

  private static byte[] pdf(Rows rows, String title) {
    StringBuilder html = new StringBuilder("<html><head><style>").append(STYLE);
    html.append("</style></head><body><h1>")
        .append(Pdf.text(title))
        .append("</h1><table><thead><tr>");
    rows.columns()
        .forEach(it -> html.append("<th>").append(Pdf.text(ColumnNames.of(it))).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (Map<String, JsonNode> each : rows.rows()) {
      html.append("<tr>");
      rows.columns()
          .forEach(
              it ->
                  html.append("<td>").append(Pdf.text(Rows.text(cell(each, it)))).append("</td>"));
      html.append("</tr>");
    }
    html.append("</tbody></table></body></html>");
    return Pdf.of(html.toString());
  }

  private static JsonNode cell(Map<String, JsonNode> row, String column) {
    return row.getOrDefault(column, MissingNode.getInstance());
  }
}
