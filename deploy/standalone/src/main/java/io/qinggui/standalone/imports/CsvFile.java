package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.PhysicalLines.PhysicalLine;
import io.qinggui.standalone.imports.text.Separator;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One file of an import, read line by line; a line that cannot be read does not end the file. */
final class CsvFile implements Closeable {

  private static final int LONGEST_SHOWN = 80;

  /** Within so many records the columns are named; what stands before is a title. */
  private static final int HEADER_WITHIN = 10;

  /** Whatever is given the records of a file, in file order. */
  interface Records {

    /** A line that can go on. */
    void readable(Line line);

    /** A line of which a cell may mean more than one thing. */
    void flawed(Line line, Rejection flaw);

    /** A record that is none, or not one of this file. */
    void unreadable(Rejection rejection);

    /** A cell was read otherwise than it is written. */
    void otherwise(Normalization it);
  }

  private final FileKind kind;
  private final BufferedReader reader;
  private final char separator;
  private final RecordSplitter records;
  private final Header header;
  private int width;

  private CsvFile(FileKind kind, BufferedReader reader)
      throws UnreadableFileException, IOException {
    this.kind = kind;
    this.reader = reader;
    PhysicalLines lines = new PhysicalLines(reader);
    this.separator = separator(kind, lines);
    this.records = new RecordSplitter(lines, separator, this::hasAllCells);
    this.header = readHeader();
    this.width = header.width();
  }

  /** Opens a file and reads which columns it has. */
  static CsvFile open(FileKind kind, Path file, Charset charset) throws UnreadableFileException {
    try {
      BufferedReader reader = reader(file, charset);
      skipByteOrderMark(reader);
      return new CsvFile(kind, reader);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException(
          Rejection.ofFile(kind, 0, "", "unreadable-file", Reason.of("unreadable-file", "why", e)));
    }
  }

  /** As the file says in its first line; or that by which one of its first lines names columns. */
  private static char separator(FileKind kind, PhysicalLines lines) throws IOException {
    List<PhysicalLine> first = new ArrayList<>();
    for (int i = 0; i < HEADER_WITHIN; i++) {
      PhysicalLine line = lines.next();
      if (line == null) {
        break;
      }
      first.add(line);
    }
    Optional<Character> said =
        first.isEmpty() ? Optional.empty() : Separator.said(first.getFirst().text());
    lines.putBack(said.isPresent() ? first.subList(1, first.size()) : first);
    return said.or(
            () ->
                Separator.ALL.stream()
                    .filter(it -> first.stream().anyMatch(line -> isHeader(kind, line.text(), it)))
                    .findFirst())
        .orElse(Separator.ALL.getFirst());
  }

  private static boolean isHeader(FileKind kind, String text, char separator) {
    try {
      return Header.isOne(kind, cells(text, separator));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Reads on to the end. */
  void forEach(Records to) {
    for (RawRecord raw = nextFilled(); raw != null; raw = nextFilled()) {
      Optional<Rejection> flaw = raw.flaw().map(rejected(raw)).or(rejectedWhenDamaged(raw));
      if (flaw.isPresent()) {
        to.unreadable(flaw.get());
      } else {
        parse(raw, to);
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void parse(RawRecord raw, Records to) {
    List<String> cells;
    try {
      cells = cells(raw.text());
    } catch (IOException | UncheckedIOException e) {
      to.unreadable(rejection(raw, "malformed-csv", Reason.of("malformed-csv")));
      return;
    }
    if (fits(cells)) {
      header.read(raw.line(), cells, to);
    } else {
      to.unreadable(
          rejection(
              raw,
              "wrong-number-of-cells",
              Reason.of("wrong-number-of-cells", "cells", cells.size(), "columns", width)));
    }
  }

  /** Behind the columns there may be empty cells, as spreadsheets save them. */
  private boolean fits(List<String> cells) {
    return cells.size() >= width
        && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
  }

  private boolean hasAllCells(String text) {
    try {
      return width == 0 || fits(cells(text));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** The first record that names columns; when none does, the first one is told to be wrong. */
  private Header readHeader() throws UnreadableFileException {
    RawRecord first = null;
    for (int i = 0; i < HEADER_WITHIN; i++) {
      RawRecord raw = nextFilled();
      if (raw == null) {
        break;
      }
      first = first == null ? raw : first;
      if (isHeader(kind, raw.text(), separator)) {
        return header(raw);
      }
    }
    if (first == null) {
      throw new UnreadableFileException(
          Rejection.ofFile(kind, 1, "", "empty-file", Reason.of("empty-file")));
    }
    return header(first);
  }

  private Header header(RawRecord raw) throws UnreadableFileException {
    try {
      return Header.of(kind, raw.line(), cells(raw.text()));
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException(
          Rejection.ofFile(kind, raw.line(), "", "malformed-csv", Reason.of("malformed-header")));
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

  private List<String> cells(String text) throws IOException {
    return cells(text, separator);
  }

  private static List<String> cells(String text, char separator) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> parsed = parser.getRecords();
      if (parsed.size() != 1) {
        throw new IOException("not one record");
      }
      return parsed.getFirst().toList();
    }
  }

  private Function<String, Rejection> rejected(RawRecord raw) {
    return code ->
        rejection(
            raw,
            code,
            Reason.of(code, "start", start(raw.text()), "longest", PhysicalLines.LONGEST));
  }

  private Supplier<Optional<Rejection>> rejectedWhenDamaged(RawRecord raw) {
    return () ->
        raw.text().indexOf('\uFFFD') < 0
            ? Optional.empty()
            : Optional.of(
                rejection(raw, "not-utf8", Reason.of("not-utf8", "start", start(raw.text()))));
  }

  private Rejection rejection(RawRecord raw, String code, Reason reason) {
    return new Rejection(
        new Written(kind, header, raw.line(), List.of(), raw.text()), "", code, reason);
  }

  private static String start(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static BufferedReader reader(Path file, Charset charset) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            charset
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
