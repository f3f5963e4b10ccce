package io.qinggui.platform.ledger;

/** The stored bytes are not what was once written. The ledger refuses to answer from them. */
public final class LedgerCorruptException extends RuntimeException {

  private final long position;
  private final String what;

  /**
   * @param position the first position at which the damage was seen, 0 when the whole file is
   *     unreadable, or when every event is whole but the file around them is not
   * @param what what was found
   */
  public LedgerCorruptException(long position, String what) {
    super("ledger damaged at position " + position + ": " + what);
    this.position = position;
    this.what = what;
  }

  /**
   * The same damage, said to whoever wanted to open the ledger.
   *
   * @param ledger its name and where it is
   * @param damage what was found
   */
  public LedgerCorruptException(String ledger, LedgerCorruptException damage) {
    super("ledger " + ledger + ": " + damage.getMessage());
    this.position = damage.position;
    this.what = damage.what;
    setStackTrace(damage.getStackTrace());
  }

  /** The first damaged position. */
  public long position() {
    return position;
  }

  /** What was found there. */
  public String what() {
    return what;
  }
}
