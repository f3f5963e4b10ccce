package io.qinggui.witness.cosigning;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.witness.WitnessedLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log, and what was cosigned of it last.
 *
 * @param keys whose signatures on its checkpoints are trusted
 * @param cosigned with the signatures that were verified and the cosignatures that were given;
 *     {@code null} before the first
 * @param time of these cosignatures, in seconds since 1970-01-01T00:00Z; 0 before the first
 */
record LogRecord(List<VerifierKey> keys, @Nullable SignedCheckpoint cosigned, long time) {

  static LogRecord unseen(List<VerifierKey> keys) {
    return new LogRecord(keys, null, 0);
  }

  LogRecord with(SignedCheckpoint next, long itsTime) {
    return new LogRecord(keys, next, itsTime);
  }

  WitnessedLog witnessed() {
    return cosigned == null
        ? WitnessedLog.unseen(keys)
        : new WitnessedLog(keys, cosigned.checkpoint().size(), cosigned.checkpoint().root());
  }
}
