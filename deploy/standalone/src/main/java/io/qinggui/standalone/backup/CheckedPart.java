package io.qinggui.standalone.backup;

import io.qinggui.kit.archive.FileDigest;
import io.qinggui.standalone.backup.Manifest.Copied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A part of a backup whose files were read and have the digests that its manifest says.
 *
 * @param directory where they are
 * @param files those that are there
 * @param forgotten those that are not, and need not be
 */
record CheckedPart(Path directory, List<Copied> files, List<Copied> forgotten) {

  /**
   * Reads every file.
   *
   * @param mayBeGone which files may have been deleted from a backup
   * @throws BackupDamagedException naming those that are lost or have another content
   */
  static CheckedPart of(Path directory, List<Copied> listed, Predicate<Copied> mayBeGone)
      throws IOException {
    List<Copied> there = new ArrayList<>();
    List<Copied> forgotten = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (Copied each : listed) {
      Path file = inside(directory, each);
      if (!Files.isRegularFile(file) && mayBeGone.test(each)) {
        forgotten.add(each);
      } else {
        there.add(each);
        check(file, each, findings);
      }
    }
    if (!findings.isEmpty()) {
      throw new BackupDamagedException(findings);
    }
    return new CheckedPart(directory, there, forgotten);
  }

  private static Path inside(Path directory, Copied each) {
    Path file = directory.resolve(each.path()).normalize();
    if (!file.startsWith(directory) || file.equals(directory)) {
      throw new BackupDamagedException(List.of(each.path() + ": the manifest leads elsewhere"));
    }
    return file;
  }

  private static void check(Path file, Copied each, List<String> findings) throws IOException {
    if (!Files.isRegularFile(file)) {
      findings.add(each.path() + ": the file is missing");
    } else if (Files.size(file) != each.bytes()) {
      findings.add(
          each.path() + ": it has %d bytes, and had %d".formatted(Files.size(file), each.bytes()));
    } else if (!FileDigest.of(file).equals(each.sha256())) {
      findings.add(each.path() + ": it has another content than was backed up");
    }
  }

  /** Copies all of it. */
  void copyTo(Path target) throws IOException {
    PartOfBackup copy = new PartOfBackup(directory, target);
    copy.copy(paths());
    if (!copy.sorted().equals(files.stream().sorted(PartOfBackup.BY_PATH).toList())) {
      throw new BackupDamagedException(
          List.of(directory + " was changed while it was copied; nothing was restored"));
    }
  }

  private List<Path> paths() {
    return files.stream().map(each -> Path.of(each.path())).toList();
  }

  /** Those that were copied are for the owner only, and so are folders that have nothing else. */
  void keepPrivate(Path target) throws IOException {
    for (Path path : paths()) {
      Path file = target.resolve(path);
      DurableFile.keepPrivate(file);
      Path folder = file.getParent();
      if (folder != null && folder.getFileName().toString().equals(Restore.COMPLAINANTS)) {
        DurableFile.keepPrivate(folder);
      }
    }
  }
}
