package io.qinggui.standalone.backup;

import io.qinggui.kit.archive.FileDigest;
import io.qinggui.standalone.backup.Manifest.Copied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The files of one part, below a directory as they are below the data directory.
 *
 * @param root the data directory that they are copied from
 * @param directory where they go
 * @param copied what is there
 */
record PartOfBackup(Path root, Path directory, List<Copied> copied) {

  static final Comparator<Copied> BY_PATH = Comparator.comparing(Copied::path);

  PartOfBackup(Path root, Path directory) {
    this(root, directory, new ArrayList<>());
  }

  /** Copies files that nobody changes; one that is gone meanwhile is left out. */
  void copy(List<Path> files) throws IOException {
    for (Path file : files) {
      try {
        Path to = place(file);
        String sha256 = DurableFile.copy(root.resolve(file), to);
        copied.add(new Copied(name(file), Files.size(to), sha256));
      } catch (NoSuchFileException e) {
        if (Files.exists(root.resolve(file))) {
          throw e;
        }
      }
    }
  }

  /** The same for nobody but the owner. */
  void copyPrivate(List<Path> files) throws IOException {
    copy(files);
    for (Path file : files) {
      Path to = directory.resolve(file);
      if (Files.exists(to)) {
        DurableFile.keepPrivate(to);
      }
    }
  }

  /** Where a file goes; its directory is there. */
  Path place(Path file) throws IOException {
    Path to = directory.resolve(file);
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    return to;
  }

  /** Counts a file that was put there otherwise. */
  void add(Path file) throws IOException {
    Path there = directory.resolve(file);
    DurableFile.force(there);
    copied.add(new Copied(name(file), Files.size(there), FileDigest.of(there)));
  }

  List<Copied> sorted() {
    return copied.stream().sorted(BY_PATH).toList();
  }

  private static String name(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
