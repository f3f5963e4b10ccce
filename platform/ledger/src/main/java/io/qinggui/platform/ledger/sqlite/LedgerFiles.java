package io.qinggui.platform.ledger.sqlite;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the files of a ledger are.
 *
 * @param directory that they are in
 * @param name the ledger's name, with which the names of its files begin
 */
public record LedgerFiles(Path directory, String name) {

  /** {@code DATA/ledgers/SERVICE/NAME/NAME.db} is the deepest that there is. */
  private static final int DEPTH = 4;

  private static final String DATABASE = ".db";
  private static final String LOG = ".db-wal";
  private static final String HEAD = ".head";

  /**
   * All ledgers in a directory and up to four levels below it, by name. A ledger is known by its
   * head file, or by a database or a log that is called as its directory is; so one is found also
   * when some of its files are lost. Nothing is opened.
   *
   * @throws IOException when a directory cannot be read
   */
  public static List<LedgerFiles> below(Path directory) throws IOException {
    Set<LedgerFiles> found =
        new TreeSet<>(
            Comparator.comparing(LedgerFiles::name).thenComparing(LedgerFiles::directory));
    Files.walkFileTree(
        directory.toAbsolutePath(),
        EnumSet.noneOf(FileVisitOption.class),
        DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            addLedgerOf(file, found);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              // a system that runs deletes files, too
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return List.copyOf(found);
  }

  private static void addLedgerOf(Path file, Set<LedgerFiles> found) {
    Path directory = Objects.requireNonNull(file.getParent());
    String fileName = file.getFileName().toString();
    String ofDirectory = String.valueOf(directory.getFileName());
    if (fileName.endsWith(HEAD)) {
      found.add(
          new LedgerFiles(directory, fileName.substring(0, fileName.length() - HEAD.length())));
    } else if (fileName.equals(ofDirectory + DATABASE) || fileName.equals(ofDirectory + LOG)) {
      found.add(new LedgerFiles(directory, ofDirectory));
    }
  }

  Path database() {
    return directory.resolve(name + DATABASE);
  }

  /** SQLite's write-ahead log. */
  Path log() {
    return directory.resolve(name + LOG);
  }

  /** SQLite's index of the log: while somebody has the ledger open, and after a kill. */
  Path logIndex() {
    return directory.resolve(name + ".db-shm");
  }

  /** What a start reads instead of all events; disposable. */
  Path checkpoint() {
    return directory.resolve(name + ".checkpoint");
  }

  Path head() {
    return directory.resolve(name + HEAD);
  }
}
