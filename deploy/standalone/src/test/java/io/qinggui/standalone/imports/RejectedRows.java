package io.qinggui.standalone.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of {@code rejected.csv}, as CSV, without what stands behind the English reason. */
final class RejectedRows {

  private static final int SHOWN = 5;

  private RejectedRows() {}

  static List<String> in(Path directory) throws IOException {
    return records(directory.resolve(Reports.REJECTED)).stream()
        .map(it -> CSVFormat.DEFAULT.format(it.stream().limit(SHOWN).toArray()))
        .toList();
  }

  static List<CSVRecord> records(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
      return parser.getRecords();
    }
  }
}
