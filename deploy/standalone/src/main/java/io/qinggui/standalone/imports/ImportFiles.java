package io.qinggui.standalone.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a directory that are for an import: {@code .csv}, {@code .tsv} or {@code .xlsx}. */
final class ImportFiles {

  static final String WORKBOOK = ".xlsx";

  /** Of several with one name, the first one is taken. */
  private static final List<String> ENDINGS = List.of(".csv", ".tsv", WORKBOOK);

  private ImportFiles() {}

  /** The file of a kind, if it is there. */
  static Optional<Path> find(Path directory, FileKind kind) {
    return ENDINGS.stream()
        .map(ending -> directory.resolve(kind.baseName() + ending))
        .filter(Files::exists)
        .findFirst();
  }

  /** All that are there, in the order in which they are sent. */
  static List<Path> in(Path directory) {
    return Arrays.stream(FileKind.values())
        .flatMap(kind -> find(directory, kind).stream())
        .toList();
  }

  /** Names of files that look like tables and are left out. */
  static List<String> leftOut(Path directory) throws IOException {
    Set<String> taken =
        in(directory).stream()
            .map(it -> String.valueOf(it.getFileName()))
            .collect(Collectors.toSet());
    try (var files = Files.list(directory)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> ENDINGS.stream().anyMatch(name::endsWith))
          .filter(name -> !taken.contains(name) && !Reports.NAMES.contains(name))
          .sorted()
          .toList();
    }
  }
}
