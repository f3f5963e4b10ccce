package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.note.Note;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.note.VerifierKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Which lines of an answer are cosignatures of a checkpoint by a witness. */
final class CosignatureCheck {

  private final List<CheckpointVerifier> known;
  private final InstantSource clock;
  private final Duration tolerance;

  CosignatureCheck(List<VerifierKey> keys, InstantSource clock, Duration tolerance) {
    if (keys.isEmpty() || !keys.stream().allMatch(key -> key.type().isTimed())) {
      throw new IllegalArgumentException("a witness has a key, of a type for cosignatures");
    }
    this.known = keys.stream().map(CheckpointVerifier::new).toList();
    this.clock = clock;
    this.tolerance = tolerance;
  }

  /**
   * Those by keys that are known; lines of others are left out.
   *
   * @throws MalformedException when there is none, one of them is wrong, or its time may not be
   */
  List<NoteSignature> verified(byte[] body, Checkpoint checkpoint) {
    Note note = new Note(checkpoint.text(), NoteSignature.parseLines(body));
    List<NoteSignature> verified;
    try {
      verified = note.requireSignedBy(known);
    } catch (UnverifiedNoteException e) {
      throw new MalformedException(String.valueOf(e.getMessage()));
    }
    verified.forEach(this::requireTime);
    return verified;
  }

  private void requireTime(NoteSignature cosignature) {
    long time =
        known.stream()
            .filter(key -> key.made(cosignature))
            .findFirst()
            .orElseThrow()
            .time(cosignature);
    if (time == 0) {
      throw new MalformedException("a cosignature does not say when it was made");
    }
    if (time > clock.instant().plus(tolerance).getEpochSecond()) {
      throw new MalformedException("a cosignature is from the future: a clock is wrong");
    }
  }
}
