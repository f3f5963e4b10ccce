package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.note.NoteSignature;
import java.util.List;

/** What became of asking a witness once. */
public sealed interface WitnessAnswer {

  /**
   * It vouches for the checkpoint.
   *
   * @param cosignatures one or more, verified, by keys that are known
   */
  record Cosigned(List<NoteSignature> cosignatures) implements WitnessAnswer {
    public Cosigned {
      cosignatures = List.copyOf(cosignatures);
    }
  }

  /**
   * It has cosigned a larger tree of this log than the one it was asked about. Another instance of
   * the log was faster, or the log was put back to an earlier state: then it may not go on.
   *
   * @param size leaves of what it cosigned
   */
  record Ahead(long size) implements WitnessAnswer {}

  /**
   * It saw another history of this log, or the proof was wrong (422). A log that gets this has
   * forked, as far as the witness can tell; somebody has to look.
   */
  record Inconsistent() implements WitnessAnswer {}

  /**
   * It does not want to witness this log: it does not know it (404), or not the key that signed
   * (403), or finds no sense in the request (400).
   *
   * @param status of HTTP
   */
  record Refused(int status) implements WitnessAnswer {}

  /**
   * There is no answer, or none that counts.
   *
   * @param reason for the log; nothing of the answer is in it
   */
  record Failed(String reason) implements WitnessAnswer {}
}
