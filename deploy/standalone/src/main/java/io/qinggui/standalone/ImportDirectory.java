package io.qinggui.standalone;

import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.node.StartupException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that somebody asks to import. */
final class ImportDirectory {

  private ImportDirectory() {}

  /**
   * @throws StartupException when there is nothing in it that could be imported
   */
  static void requireReadable(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new StartupException("no such directory: " + directory);
    }
    if (Importer.files(directory).isEmpty()) {
      throw new StartupException(
          "nothing to import in "
              + directory
              + "; the files are called "
              + String.join(", ", Importer.fileNames()));
    }
  }

  /** Beside the files that were imported, when one may write there. */
  static Path reports(Path directory, Path otherwise) {
    return Files.isWritable(directory) ? directory : otherwise;
  }

  static void nameLeftOut(Path directory, PrintStream out) throws IOException {
    for (String name : Importer.leftOut(directory)) {
      out.println("  " + name + " is no import file and is left out");
    }
  }
}
