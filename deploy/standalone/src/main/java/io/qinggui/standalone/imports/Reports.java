package io.qinggui.standalone.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what became of an import, as it becomes known: {@code rejected.csv}, {@code rejected/},
 * {@code differs.csv} and {@code normalized.csv}, and in the end {@code import-summary.json}.
 */
final class Reports implements Closeable {

  static final String REJECTED = "rejected.csv";
  static final String DIFFERS = "differs.csv";
  static final String NORMALIZED = "normalized.csv";

  /** Those that are CSV files. */
  static final Set<String> NAMES = Set.of(REJECTED, DIFFERS, NORMALIZED);

  /** Spreadsheets take UTF-8 without the mark for the local encoding. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String SUMMARY = "import-summary.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;
  private final ReportTable rejected;
  private final ReportTable differs;
  private final ReportTable normalized;
  private final RejectedLines lines;

  private Reports(Path folder) throws IOException {
    this.folder = folder;
    this.rejected =
        ReportTable.begin(
            folder.resolve(REJECTED),
            "file",
            "line",
            "field",
            "code",
            "reason",
            "reasonZh",
            "key",
            "value");
    this.differs =
        ReportTable.begin(
            folder.resolve(DIFFERS),
            "file",
            "line",
            "key",
            "field",
            "recorded",
            "inFile",
            "code",
            "reason",
            "reasonZh");
    this.normalized =
        ReportTable.begin(folder.resolve(NORMALIZED), "file", "line", "field", "written", "read");
    this.lines = RejectedLines.in(folder);
  }

  /**
   * @param folder is made when it is missing
   */
  static Reports in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Reports(folder);
  }

  synchronized void add(Rejection it) {
    rejected.add(
        it.written().kind().fileName(),
        it.line(),
        it.field(),
        it.code(),
        it.reason().english(),
        it.reason().chinese(),
        it.written().key(),
        it.value());
    try {
      lines.add(it);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void add(Difference it) {
    differs.add(
        it.written().kind().fileName(),
        it.written().line(),
        it.written().key(),
        it.field(),
        it.recorded(),
        it.inFile(),
        it.code(),
        it.reason().english(),
        it.reason().chinese());
  }

  synchronized void add(Normalization it) {
    normalized.add(it.file(), it.line(), it.field(), it.written(), it.read());
  }

  /** All is known: writes the summary. */
  ImportResult summarize(Path directory, List<FileResult> files, Duration took) throws IOException {
    ImportResult result =
        new ImportResult(directory, files, took, folder.resolve(REJECTED), normalized.rows());
    Files.writeString(folder.resolve(SUMMARY), JSON.writeValueAsString(summary(result)) + "\n");
    return result;
  }

  private static ObjectNode summary(ImportResult result) {
    ObjectNode summary = JSON.createObjectNode();
    summary.put("directory", result.directory().toString());
    summary.put("seconds", result.took().toMillis() / 1000.0);
    ArrayNode files = summary.putArray("files");
    result.files().forEach(file -> files.add(JSON.valueToTree(file)));
    summary.put("cellsReadOtherwise", result.normalized());
    ObjectNode total = summary.putObject("total");
    total.put("lines", result.total(FileResult::lines));
    total.put("accepted", result.total(FileResult::accepted));
    total.put("alreadyThere", result.total(FileResult::alreadyThere));
    total.put("rejected", result.total(FileResult::rejected));
    total.put("differs", result.total(FileResult::differs));
    total.put("corrected", result.total(FileResult::corrected));
    return summary;
  }

  @Override
  public void close() throws IOException {
    try (rejected;
        differs;
        normalized;
        lines) {
      // each is closed, whatever becomes of the others
    }
  }
}
