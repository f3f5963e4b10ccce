package io.qinggui.standalone.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The names that the files of a directory give to operators without a code. Rejected lines are in a
 * directory within that of the files from which they came, and use the names that are given there.
 */
final class NamesBeside {

  private NamesBeside() {}

  /**
   * What names mean in a directory before its own files are read: nothing, unless it has rejected
   * lines.
   */
  static Aliases of(Path directory, Optional<Charset> encoding) throws IOException {
    Aliases aliases = new Aliases();
    Path absolute = directory.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent != null && absolute.endsWith(RejectedLines.FOLDER)) {
      try (Sources sources = Sources.of(parent, FileKind.OPERATORS, encoding)) {
        for (Sources.Source source : sources.all()) {
          learn(source, aliases);
        }
      }
    }
    return aliases;
  }

  private static void learn(Sources.Source source, Aliases aliases) throws IOException {
    if (source.flaw().isPresent()) {
      return;
    }
    try (CsvFile csv = CsvFile.open(source.kind(), source.text(), source.charset())) {
      csv.forEach(
          (LinesOnly)
              line ->
                  line.cell("operatorId")
                      .filter(name -> !name.equals(References.operatorId(line)))
                      .ifPresent(name -> aliases.add(name, References.operatorId(line))));
    } catch (UnreadableFileException e) {
      // it was told when that directory was imported
    }
  }

  private interface LinesOnly extends CsvFile.Records {
    @Override
    default void flawed(Line line, Rejection flaw) {}

    @Override
    default void unreadable(Rejection rejection) {}

    @Override
    default void otherwise(Normalization it) {}
  }
}
