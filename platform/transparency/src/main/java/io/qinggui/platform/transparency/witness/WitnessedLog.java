package io.qinggui.platform.transparency.witness;

import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.VerifierKey;
import java.util.List;

/**
 * What a witness knows of a log.
 *
 * @param keys whose signatures on the log's checkpoints it trusts
 * @param size leaves of what it cosigned last, 0 when it never did
 * @param root of these leaves, {@link Hash#OF_EMPTY_TREE} when it never cosigned
 */
public record WitnessedLog(List<VerifierKey> keys, long size, Hash root) {

  /**
   * @throws IllegalArgumentException when the size is negative
   */
  public WitnessedLog {
    if (size < 0) {
      throw new IllegalArgumentException("a size is not negative");
    }
    keys = List.copyOf(keys);
  }

  /** A log that the witness never cosigned. */
  public static WitnessedLog unseen(List<VerifierKey> keys) {
    return new WitnessedLog(keys, 0, Hash.OF_EMPTY_TREE);
  }
}
