package io.qinggui.standalone.imports;

import static io.qinggui.platform.reference.SpreadsheetText.harmless;

import io.qinggui.standalone.imports.cell.AppendedColumns;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the rejected lines of each file as they stood there, with the reasons behind them, into
 * {@code rejected/}: files of the same names, which can be imported once their cells are right.
 * What the import does not read is appended ({@link AppendedColumns}). An apostrophe before what a
 * spreadsheet would run is taken away when it is read again.
 */
final class RejectedLines implements Closeable {

  static final String FOLDER = "rejected";

  private final Path folder;
  private final Map<FileKind, CSVPrinter> files = new EnumMap<>(FileKind.class);

  private RejectedLines(Path folder) {
    this.folder = folder;
  }

  /** Takes away what an earlier import has left there. */
  static RejectedLines in(Path reports) throws IOException {
    Path folder = reports.resolve(FOLDER);
    for (FileKind kind : FileKind.values()) {
      Files.deleteIfExists(folder.resolve(kind.fileName()));
    }
    return new RejectedLines(folder);
  }

  /** Not what is wrong with a file as a whole: it has no line that could be put right. */
  void add(Rejection rejection) throws IOException {
    Header header = rejection.written().header();
    if (header == null) {
      return;
    }
    CSVPrinter file = files.get(header.kind());
    if (file == null) {
      file = begin(header);
      files.put(header.kind(), file);
    }
    file.printRecord(
        Stream.concat(own(header).mapToObj(rejection.written()::cell), appended(rejection))
            .map(cell -> harmless(cell))
            .toList());
  }

  private CSVPrinter begin(Header header) throws IOException {
    Files.createDirectories(folder);
    Writer writer = Files.newBufferedWriter(folder.resolve(header.kind().fileName()));
    writer.write(Reports.BYTE_ORDER_MARK);
    CSVPrinter file = new CSVPrinter(writer, CSVFormat.DEFAULT);
    List<String> titles =
        new ArrayList<>(own(header).mapToObj(header.titles()::get).map(String::strip).toList());
    boolean chinese = titles.stream().anyMatch(it -> it.chars().anyMatch(c -> c > 0x7F));
    for (AppendedColumns each : AppendedColumns.values()) {
      titles.add(each.title(chinese));
    }
    file.printRecord(titles);
    return file;
  }

  /** The columns of the file, but for those that were appended to it before. */
  private static IntStream own(Header header) {
    return IntStream.range(0, header.titles().size())
        .filter(it -> !AppendedColumns.isOne(header.titles().get(it)));
  }

  private static Stream<String> appended(Rejection it) {
    return Stream.of(AppendedColumns.values())
        .map(
            column ->
                switch (column) {
                  case LINE -> String.valueOf(it.line());
                  case KEY -> it.written().key();
                  case FIELD -> it.field();
                  case VALUE -> it.value();
                  case CODE -> it.code();
                  case REASON_ZH -> it.reason().chinese();
                  case REASON -> it.reason().english();
                });
  }

  @Override
  public void close() throws IOException {
    for (CSVPrinter file : files.values()) {
      file.close(true);
    }
  }
}
