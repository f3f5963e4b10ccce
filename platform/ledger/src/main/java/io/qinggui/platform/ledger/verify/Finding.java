package io.qinggui.platform.ledger.verify;

/**
 * Something in a ledger that is not as it was written.
 *
 * @param position of the event that it is about; 0 when it is about the file as a whole
 * @param what in a few words
 */
public record Finding(long position, String what) {

  /** One line, for whoever looks for the place. */
  @Override
  public String toString() {
    return (position == 0 ? "file" : "position " + position) + ": " + what;
  }
}
