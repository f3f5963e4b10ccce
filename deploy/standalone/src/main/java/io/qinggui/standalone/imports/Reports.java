package io.qinggui.standalone.imports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code rejected.csv} and {@code import-summary.json}, always both. */
final class Reports {

  static final String REJECTED = "rejected.csv";
  private static final String SUMMARY = "import-summary.json";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Reports() {}

  static ImportResult write(
      Path reports,
      Path directory,
      List<FileResult> files,
      List<Rejection> rejections,
      Duration took)
      throws IOException {
    Files.createDirectories(reports);
    Path rejected = reports.resolve(REJECTED);
    writeRejected(rejected, rejections);
    ImportResult result = new ImportResult(directory, files, took, rejected);
    Files.writeString(reports.resolve(SUMMARY), JSON.writeValueAsString(summary(result)) + "\n");
    return result;
  }

  private static void writeRejected(Path file, List<Rejection> rejections) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
      // spreadsheets take UTF-8 without the mark for the local encoding
      writer.write(BYTE_ORDER_MARK);
      csv.printRecord("file", "line", "field", "code", "reason");
      for (Rejection each : rejections) {
        csv.printRecord(
            each.file(), each.line(), safe(each.field()), safe(each.code()), safe(each.reason()));
      }
    }
  }

  /** A cell that a spreadsheet would take for a formula gets an apostrophe, which makes it text. */
  static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static ObjectNode summary(ImportResult result) {
    ObjectNode summary = JSON.createObjectNode();
    summary.put("directory", result.directory().toString());
    summary.put("seconds", result.took().toMillis() / 1000.0);
    ArrayNode files = summary.putArray("files");
    result.files().forEach(file -> files.add(JSON.valueToTree(file)));
    ObjectNode total = summary.putObject("total");
    total.put("lines", result.total(FileResult::lines));
    total.put("accepted", result.total(FileResult::accepted));
    total.put("alreadyThere", result.total(FileResult::alreadyThere));
    total.put("rejected", result.total(FileResult::rejected));
    return summary;
  }
}
