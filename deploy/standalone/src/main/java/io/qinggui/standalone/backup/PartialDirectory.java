package io.qinggui.standalone.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that has its name when it is whole: until then it is called {@code NAME.partial}, and
 * has a file in it that says so.
 */
final class PartialDirectory implements AutoCloseable {

  private static final String MARK = "NOT-FINISHED";

  private final Path finished;
  private final Path partial;
  private final FileChannel mark;

  private PartialDirectory(Path finished, Path partial, FileChannel mark) {
    this.finished = finished;
    this.partial = partial;
    this.mark = mark;
  }

  /**
   * Begins one; what an earlier one left behind that was killed is deleted.
   *
   * @param finished where it is to be; there is nothing yet, or an empty directory
   * @throws BackupRefusedException when there is something, or somebody else is at it
   */
  static PartialDirectory begin(Path finished) throws IOException {
    requireFree(finished);
    Path partial = finished.resolveSibling(finished.getFileName() + ".partial");
    if (Files.exists(partial) && !Files.exists(partial.resolve(MARK))) {
      throw new BackupRefusedException(
          partial + " is in the way: move it, or choose another directory");
    }
    Files.createDirectories(partial);
    FileChannel mark =
        FileChannel.open(
            partial.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(mark) == null) {
      mark.close();
      throw new BackupRefusedException("another process is writing " + partial);
    }
    PartialDirectory begun = new PartialDirectory(finished, partial, mark);
    begun.clear();
    DurableFile.keepPrivate(partial);
    return begun;
  }

  /**
   * @throws BackupRefusedException when it is something else than an empty directory
   */
  static void requireFree(Path directory) throws IOException {
    if (Files.exists(directory) && !isEmptyDirectory(directory)) {
      throw new BackupRefusedException(
          directory + " is there already, and is not empty: choose another directory");
    }
  }

  private static boolean isEmptyDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> content = Files.list(directory)) {
      return content.findAny().isEmpty();
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // by this very process
    }
  }

  Path path() {
    return partial;
  }

  /** Gives it its name. */
  void finish() throws IOException {
    try (Stream<Path> all = Files.walk(partial)) {
      for (Path directory : all.filter(Files::isDirectory).toList()) {
        DurableFile.force(directory);
      }
    }
    Files.delete(partial.resolve(MARK));
    Files.move(partial, finished, StandardCopyOption.ATOMIC_MOVE);
    DurableFile.force(Objects.requireNonNull(finished.toAbsolutePath().getParent()));
  }

  private void clear() throws IOException {
    try (Stream<Path> all = Files.walk(partial)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(partial) && !each.equals(partial.resolve(MARK))) {
          Files.delete(each);
        }
      }
    }
  }

  /** Deletes it when it was not finished. */
  @Override
  public void close() throws IOException {
    try {
      if (Files.exists(partial)) {
        clear();
        Files.deleteIfExists(partial.resolve(MARK));
        Files.delete(partial);
      }
    } finally {
      mark.close();
    }
  }
}
