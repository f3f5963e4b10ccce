package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a proof.
 *
 * @param state in a word
 * @param fault what is wrong with it; {@code null} unless it does not hold
 * @param detail what the interface says of it, when it gave no proof; may be empty
 * @param position of the event; 0 when it was not told
 * @param leafHash that was checked, hexadecimal; empty when it was not told
 * @param computed whether the hash was computed here, from the bytes that are stored
 * @param checkpoint that it was checked against; {@code null} when none could be read
 */
public record EventProof(
    State state,
    @Nullable Fault fault,
    String detail,
    long position,
    String leafHash,
    boolean computed,
    @Nullable CheckpointView checkpoint) {

  /** What can be said of an event. */
  public enum State {
    /** It is in the log: the path leads to the root, and the log signed the root. */
    PROVED,
    /** What was given as a proof proves nothing. */
    BROKEN,
    /** It is newer than the last checkpoint. */
    NOT_YET,
    /** Nobody can say it at this moment. */
    UNAVAILABLE,
    /** The visitor may not know it. */
    NOT_ALLOWED,
    /** There is no such event. */
    UNKNOWN
  }

  /** Why a proof does not hold. */
  public enum Fault {
    /** It cannot be read. */
    MALFORMED,
    /** It is of another hash than the history shows. */
    OTHER_HASH,
    /** It is of another position than the history shows. */
    OTHER_POSITION,
    /** The stored bytes have another hash. */
    OTHER_RECORD,
    /** The hashes do not lead to the root of the checkpoint. */
    PATH,
    /** A signature is wrong. */
    SIGNATURE,
    /** No key of this log signed the checkpoint: it is of nobody, or of another log. */
    STRANGER,
    /** The service itself says that its ledger is not the one that was published. */
    CONTRADICTION
  }

  static EventProof without(State state, String detail) {
    return new EventProof(state, null, detail, 0, "", false, null);
  }

  /** Whether it is proved. */
  public boolean isProved() {
    return state == State.PROVED;
  }

  /** Whether something is wrong, which is more than a proof that is missing. */
  public boolean isBroken() {
    return state == State.BROKEN;
  }

  /** In a few words. */
  public String words(PageTexts texts) {
    return texts.text("proof.state." + state.name());
  }

  /** What is wrong, or why there is none. */
  public String why(PageTexts texts) {
    if (fault != null) {
      return texts.text("proof.fault." + fault.name());
    }
    return detail.isEmpty() || state == State.NOT_YET
        ? texts.text("proof.why." + state.name())
        : detail;
  }

  /** The position, as it is written everywhere else. */
  public String number() {
    return String.valueOf(position);
  }
}
