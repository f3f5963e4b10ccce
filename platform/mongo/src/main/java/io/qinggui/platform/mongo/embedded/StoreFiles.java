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
 */
public record StoreFiles(Path directory, String form) {

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

  StoreFile of(String database) {
    return new StoreFile(directory.resolve(database + SUFFIX), form);
  }
}
