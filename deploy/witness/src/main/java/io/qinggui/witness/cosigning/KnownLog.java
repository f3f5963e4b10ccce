package io.qinggui.witness.cosigning;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.storage.DataDirectory;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The record of one log, which is replaced by whoever saw it last, one at a time. */
final class KnownLog {

  private final LogFile file;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile LogRecord record;

  KnownLog(String origin, List<VerifierKey> keys, List<VerifierKey> own, DataDirectory directory)
      throws IOException {
    this.file = new LogFile(origin, directory);
    this.record = file.read(keys, own);
  }

  LogRecord record() {
    return record;
  }

  /**
   * Puts the next checkpoint in the place of the one that was seen, on the disk first (compare and
   * set). What is not on the disk is in no record that anybody is shown.
   *
   * @return whether nobody else replaced it in between
   */
  boolean replace(LogRecord seen, SignedCheckpoint cosigned, long time) throws IOException {
    writing.lock();
    try {
      if (!isStill(seen)) {
        return false;
      }
      file.write(cosigned);
      record = seen.with(cosigned, time);
      return true;
    } finally {
      writing.unlock();
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isStill(LogRecord seen) {
    return record == seen;
  }
}
