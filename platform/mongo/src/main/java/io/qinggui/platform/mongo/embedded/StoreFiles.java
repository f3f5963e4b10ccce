package io.qinggui.platform.mongo.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where databases in memory are kept while nobody has them in memory.
 *
 * @param directory made when it is missing
 * @param form what the documents were made by; those of another form are not read
 * @param turn waits until a large file may be read
 */
public record StoreFiles(Path directory, String form, Runnable turn) {

  /** Smaller ones are read in less time than anybody notices. */
  private static final long LARGE = 8 << 20;

  private static final String SUFFIX = ".documents";

  /** The names of the databases that have a file. */
  List<String> databases() throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(SUFFIX))
          .map(it -> it.substring(0, it.length() - SUFFIX.length()))
          .toList();
    }
  }

  /** Waits for the turn when the file is large. */
  void awaitTurn(String database) {
    if (of(database).isLongerThan(LARGE)) {
      turn.run();
    }
  }

  StoreFile of(String database) {
    return new StoreFile(directory.resolve(database + SUFFIX), form);
  }
}
