package io.qinggui.standalone.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One file of an import, read line by line; a line that cannot be read does not end the file. */
final class CsvFile implements Closeable {

  private static final int LONGEST_SHOWN = 80;

  private final FileKind kind;
  private final BufferedReader reader;
  private final RecordSplitter records;
  private final Header header;
  private int columns;

  private CsvFile(FileKind kind, BufferedReader reader) throws UnreadableFileException {
    this.kind = kind;
    this.reader = reader;
    this.records = new RecordSplitter(reader, this::hasAllCells);
    this.header = readHeader();
    this.columns = header.names().size();
  }

  static CsvFile open(FileKind kind, Path file) throws UnreadableFileException {
    try {
      BufferedReader reader = reader(file);
      skipByteOrderMark(reader);
      return new CsvFile(kind, reader);
    } catch (IOException e) {
      throw new UnreadableFileException(
          new Rejection(kind.fileName(), 0, "", "unreadable-file", "cannot be read: " + e));
    }
  }

  /** Gives each line to one of the two, in file order. */
  void forEach(Consumer<Line> readable, Consumer<Rejection> unreadable) {
    for (RawRecord raw = nextFilled(); raw != null; raw = nextFilled()) {
      Optional<Rejection> flaw = raw.flaw().map(rejected(raw)).or(rejectedWhenDamaged(raw));
      if (flaw.isPresent()) {
        unreadable.accept(flaw.get());
      } else {
        parse(raw, readable, unreadable);
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void parse(RawRecord raw, Consumer<Line> readable, Consumer<Rejection> unreadable) {
    List<String> cells;
    try {
      cells = cells(raw.text());
    } catch (IOException | UncheckedIOException e) {
      unreadable.accept(
          rejection(raw, "malformed-csv", "quotation marks inside a cell have to be doubled"));
      return;
    }
    if (cells.size() == columns) {
      readable.accept(header.line(raw.line(), cells));
    } else {
      unreadable.accept(
          rejection(
              raw,
              "wrong-number-of-cells",
              cells.size() + " cells where the header has " + columns));
    }
  }

  private boolean hasAllCells(String text) {
    try {
      return columns == 0 || cells(text).size() == columns;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private Header readHeader() throws UnreadableFileException {
    RawRecord raw = nextFilled();
    if (raw == null) {
      throw new UnreadableFileException(
          new Rejection(kind.fileName(), 1, "", "empty-file", "the file has no header"));
    }
    try {
      return Header.of(kind, raw.line(), cells(raw.text()));
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException(
          rejection(raw, "malformed-csv", "the header is not a CSV record"));
    }
  }

  private @Nullable RawRecord nextFilled() {
    try {
      RawRecord raw = records.next();
      while (raw != null && raw.isBlank()) {
        raw = records.next();
      }
      return raw;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
      List<CSVRecord> parsed = parser.getRecords();
      if (parsed.size() != 1) {
        throw new IOException("not one record");
      }
      return parsed.getFirst().toList();
    }
  }

  private java.util.function.Function<String, Rejection> rejected(RawRecord raw) {
    return code ->
        rejection(
            raw,
            code,
            code.equals("unclosed-quote")
                ? "a quotation mark is never closed: " + start(raw.text())
                : "the line is longer than " + PhysicalLines.LONGEST + " characters");
  }

  private java.util.function.Supplier<Optional<Rejection>> rejectedWhenDamaged(RawRecord raw) {
    return () ->
        raw.text().indexOf('\uFFFD') < 0
            ? Optional.empty()
            : Optional.of(rejection(raw, "not-utf8", "not UTF-8 text: " + start(raw.text())));
  }

  private Rejection rejection(RawRecord raw, String code, String reason) {
    return new Rejection(kind.fileName(), raw.line(), "", code, reason);
  }

  private static String start(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }
}
