package io.qinggui.platform.transparency.witness;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.text.DecimalText;
import io.qinggui.platform.transparency.text.Utf8Text;

/** What a witness answers (C2SP tlog-witness, add-checkpoint). */
public sealed interface WitnessDecision {

  /** The status of HTTP. */
  int status();

  /**
   * The checkpoint follows on what was cosigned last. The witness now replaces exactly that state
   * by this one, durably, and then answers with its cosignatures. When the state has changed in
   * between, it decides again.
   *
   * @param checkpoint to be recorded, with all signatures that came with it
   */
  record Accepted(SignedCheckpoint checkpoint) implements WitnessDecision {
    @Override
    public int status() {
      return 200;
    }
  }

  /**
   * It is no such request.
   *
   * @param reason for the log of the witness
   */
  record Malformed(String reason) implements WitnessDecision {
    @Override
    public int status() {
      return 400;
    }
  }

  /**
   * Nobody trusted signed the checkpoint, or a signature in the name of somebody trusted is wrong.
   */
  record Untrusted() implements WitnessDecision {
    @Override
    public int status() {
      return 403;
    }
  }

  /** The witness does not know the log. */
  record UnknownLog() implements WitnessDecision {
    @Override
    public int status() {
      return 404;
    }
  }

  /**
   * The old size is not that of what was cosigned last.
   *
   * @param size leaves of what was
   */
  record Conflict(long size) implements WitnessDecision {

    public static final String CONTENT_TYPE = "text/x.tlog.size";

    private static final int LONGEST = 20;

    @Override
    public int status() {
      return 409;
    }

    /** The body: the size and a line feed. */
    public byte[] format() {
      return Utf8Text.of(size + "\n");
    }

    /**
     * Reads a body as {@link #format} writes it.
     *
     * @throws MalformedException when it is none
     */
    public static Conflict parse(byte[] body) {
      String text = Utf8Text.parse(body, "a size", LONGEST);
      if (!text.endsWith("\n")) {
        throw new MalformedException("a size does not end with a line feed");
      }
      return new Conflict(DecimalText.parse(text.substring(0, text.length() - 1), "a size"));
    }
  }

  /**
   * The log does not prove that it only appended. It is signed, so it may be evidence: keep it.
   *
   * @param checkpoint that is not consistent with what was cosigned last, as far as is proved
   */
  record Inconsistent(SignedCheckpoint checkpoint) implements WitnessDecision {
    @Override
    public int status() {
      return 422;
    }
  }
}
