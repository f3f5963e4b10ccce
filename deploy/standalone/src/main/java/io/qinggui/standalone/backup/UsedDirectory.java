package io.qinggui.standalone.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whether a system uses a data directory now. */
final class UsedDirectory {

  private UsedDirectory() {}

  static boolean isUsed(Path data) throws IOException {
    try (FileChannel channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true; // by this very process
    }
  }
}
