package io.qinggui.platform.log;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;

/**
 * A checkpoint that is kept, and so may be shown.
 *
 * @param bytes as they are kept; nobody changes them
 * @param current whether it is of this log and all of its keys of today signed it
 */
record Published(SignedCheckpoint signed, byte[] bytes, boolean current) {

  static Published of(SignedCheckpoint signed) {
    return new Published(signed, signed.format(), true);
  }

  /**
   * @throws ContradictionException when the bytes are none of a checkpoint of this log
   */
  static Published read(byte[] kept, LogSigners signers) {
    try {
      SignedCheckpoint signed = SignedCheckpoint.parse(kept);
      return new Published(signed, kept, signers.signed(signed));
    } catch (MalformedException | UnverifiedNoteException e) {
      throw new ContradictionException(0, "the kept checkpoint is damaged: " + e.getMessage());
    }
  }

  long size() {
    return signed.checkpoint().size();
  }

  Hash root() {
    return signed.checkpoint().root();
  }
}
