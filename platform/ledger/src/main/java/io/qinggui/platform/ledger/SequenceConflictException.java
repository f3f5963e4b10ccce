package io.qinggui.platform.ledger;

/**
 * Another command extended the stream first. Nothing of this command was appended; it may be tried
 * again.
 */
public final class SequenceConflictException extends RuntimeException {

  private final String stream;
  private final long sequence;

  /**
   * @param stream the contested stream
   * @param sequence the place in it that was already taken, or that would have left a gap
   */
  public SequenceConflictException(String stream, long sequence) {
    super("sequence " + sequence + " of stream " + stream + " is not the next one");
    this.stream = stream;
    this.sequence = sequence;
  }

  /** The contested stream. */
  public String stream() {
    return stream;
  }

  /** The place that was asked for. */
  public long sequence() {
    return sequence;
  }
}
