package io.qinggui.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The files of a data directory, which a system may be using, by what they are. */
final class DataFiles {

  /** The notes of a log before its hashes, which the notes must not go beyond. */
  private static final List<String> NOTES = List.of("witnessed", "checkpoint");

  private final Path root;
  private final Map<FileKind, TreeSet<Path>> files = new EnumMap<>(FileKind.class);

  private DataFiles(Path root) {
    this.root = root;
    for (FileKind kind : FileKind.values()) {
      files.put(kind, new TreeSet<>());
    }
  }

  static DataFiles in(Path root) throws IOException {
    DataFiles found = new DataFiles(root);
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(root.relativize(file));
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
    return found;
  }

  private void add(Path file) {
    Objects.requireNonNull(files.get(FileKind.of(file))).add(file);
  }

  /** Relative to the data directory. */
  List<Path> of(FileKind kind) {
    return List.copyOf(Objects.requireNonNull(files.get(kind)));
  }

  /** In the order in which they are to be copied. */
  List<Path> published() {
    return of(FileKind.PUBLISHED).stream()
        .sorted(
            Comparator.comparing(
                file -> {
                  int place = NOTES.indexOf(file.getFileName().toString());
                  return place < 0 ? NOTES.size() : place;
                }))
        .toList();
  }

  /**
   * Those with content, what follows before what it follows from: progress and deliveries before
   * ledgers, the feed before the ledgers of services, which all listen to each other.
   */
  List<Path> databases() {
    return of(FileKind.DATABASE).stream()
        .filter(this::hasContent)
        .sorted(Comparator.comparing(DataFiles::isLedger).thenComparing(DataFiles::depthFirst))
        .toList();
  }

  private boolean hasContent(Path file) {
    try {
      return Files.size(root.resolve(file)) > 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its file has the name of its folder. */
  private static boolean isLedger(Path database) {
    Path folder = database.getParent();
    return folder != null && database.getFileName().toString().equals(folder.getFileName() + ".db");
  }

  private static int depthFirst(Path database) {
    return -database.getNameCount();
  }

  /** Bytes of all that is copied; a log of SQLite may add to them. */
  long size() throws IOException {
    long size = 0;
    for (FileKind kind : FileKind.values()) {
      for (Path file : kind == FileKind.LEFT_OUT ? List.<Path>of() : of(kind)) {
        size += Files.exists(root.resolve(file)) ? Files.size(root.resolve(file)) : 0;
      }
    }
    return size;
  }
}
