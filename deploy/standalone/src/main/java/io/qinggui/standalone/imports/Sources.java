package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.text.FileEncoding;
import io.qinggui.standalone.imports.text.Spreadsheet;
import io.qinggui.standalone.imports.text.UnreadableWorkbookException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a directory as text whose encoding is known. Each workbook is written as CSV once,
 * however often it is read, and that is deleted in the end.
 */
final class Sources implements Closeable {

  static final String UNKNOWN_ENCODING = "unknown-encoding";

  private final Optional<Charset> encoding;
  private final List<Source> all = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();

  /**
   * A file.
   *
   * @param text as CSV, or the file itself when it is text
   * @param charset of the text
   * @param flaw why nothing of it can be read; the rest says nothing then
   */
  record Source(FileKind kind, Path text, Charset charset, Optional<Rejection> flaw) {}

  private Sources(Optional<Charset> encoding) {
    this.encoding = encoding;
  }

  /**
   * @param encoding of the text files; absent when each has to tell its own
   */
  static Sources of(Path directory, Optional<Charset> encoding) throws IOException {
    Sources sources = new Sources(encoding);
    for (FileKind kind : FileKind.values()) {
      sources.add(directory, kind);
    }
    return sources;
  }

  /** The same of one kind. */
  static Sources of(Path directory, FileKind kind, Optional<Charset> encoding) throws IOException {
    Sources sources = new Sources(encoding);
    sources.add(directory, kind);
    return sources;
  }

  private void add(Path directory, FileKind kind) throws IOException {
    Optional<Path> file = ImportFiles.find(directory, kind);
    if (file.isPresent()) {
      all.add(source(kind, file.get()));
    }
  }

  /** All that are there, in the order in which they are sent. */
  List<Source> all() {
    return List.copyOf(all);
  }

  /** Those whose encoding nobody can tell. As long as there is one, nothing can be sent. */
  List<String> undecidable() {
    return all.stream()
        .filter(it -> it.flaw().filter(flaw -> flaw.code().equals(UNKNOWN_ENCODING)).isPresent())
        .map(it -> it.kind().fileName())
        .toList();
  }

  private Source source(FileKind kind, Path file) throws IOException {
    return String.valueOf(file.getFileName()).endsWith(ImportFiles.WORKBOOK)
        ? workbook(kind, file)
        : text(kind, file);
  }

  private Source text(FileKind kind, Path file) {
    try {
      Optional<Charset> charset = encoding.isPresent() ? encoding : FileEncoding.of(file);
      return charset
          .map(it -> new Source(kind, file, it, Optional.empty()))
          .orElseGet(() -> flawed(kind, file, UNKNOWN_ENCODING, Reason.of(UNKNOWN_ENCODING)));
    } catch (IOException e) {
      return flawed(kind, file, "unreadable-file", Reason.of("unreadable-file", "why", e));
    }
  }

  private Source workbook(FileKind kind, Path file) throws IOException {
    Path csv = Files.createTempFile("import-" + kind.baseName(), ".csv");
    written.add(csv);
    try {
      Spreadsheet.write(file, kind.baseName(), csv);
      return new Source(kind, csv, StandardCharsets.UTF_8, Optional.empty());
    } catch (UnreadableWorkbookException e) {
      return flawed(
          kind,
          file,
          "unreadable-file",
          Reason.of("unreadable-file", "why", String.valueOf(e.getMessage())));
    }
  }

  private static Source flawed(FileKind kind, Path file, String code, Reason reason) {
    return new Source(
        kind,
        file,
        StandardCharsets.UTF_8,
        Optional.of(Rejection.ofFile(kind, 0, "", code, reason)));
  }

  @Override
  public void close() throws IOException {
    for (Path each : written) {
      Files.deleteIfExists(each);
    }
  }
}
