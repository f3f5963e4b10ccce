package io.qinggui.witness.cosigning;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.storage.DataDirectory;
import io.qinggui.witness.storage.StartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was cosigned last of one log, in a file: the checkpoint itself, as it is served, so that any
 * tool can check it.
 */
final class LogFile {

  private final String origin;
  private final Path file;
  private final DataDirectory directory;

  LogFile(String origin, DataDirectory directory) {
    this.origin = origin;
    this.directory = directory;
    this.file = directory.cosigned(OriginHash.of(origin));
  }

  /**
   * @param own keys of the witness, one of which has to have cosigned
   * @throws StartException when the file is not as it was written, or by other keys
   */
  LogRecord read(List<VerifierKey> keys, List<VerifierKey> own) throws IOException {
    Optional<byte[]> stored = directory.read(file);
    if (stored.isEmpty()) {
      return LogRecord.unseen(keys);
    }
    try {
      SignedCheckpoint cosigned = SignedCheckpoint.parse(stored.get());
      if (!cosigned.checkpoint().origin().equals(origin)) {
        throw new MalformedException("it is of another log");
      }
      return LogRecord.unseen(keys).with(cosigned, time(cosigned, own));
    } catch (MalformedException | UnverifiedNoteException e) {
      throw new StartException(
          file
              + " is damaged, or by another key: "
              + e.getMessage()
              + ". Put it back as it was last; without it, begin in another directory with new"
              + " keys",
          e);
    }
  }

  void write(SignedCheckpoint cosigned) throws IOException {
    directory.replace(file, cosigned.format());
  }

  private static long time(SignedCheckpoint cosigned, List<VerifierKey> own) {
    List<CheckpointVerifier> verifiers = own.stream().map(CheckpointVerifier::new).toList();
    List<NoteSignature> verified = cosigned.note().requireSignedBy(verifiers);
    return verifiers.stream()
        .flatMapToLong(key -> verified.stream().filter(key::made).mapToLong(key::time))
        .max()
        .orElseThrow();
  }
}
