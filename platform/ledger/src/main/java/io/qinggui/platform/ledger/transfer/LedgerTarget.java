package io.qinggui.platform.ledger.transfer;

/**
 * An empty ledger that is filled with the commands of another one, in order, and is there when it
 * is there whole: what was added before a failure or a kill is in nobody's ledger, and is thrown
 * away by the next one who fills it. Used by one thread.
 */
public interface LedgerTarget extends AutoCloseable {

  /**
   * The next command.
   *
   * @throws io.qinggui.platform.ledger.LedgerUnavailableException when the store failed
   * @throws io.qinggui.platform.ledger.LedgerCorruptException when it cannot follow the ones before
   */
  void add(RecordedCommand command);

  /**
   * Makes the ledger of what was added. It is durable when this returns.
   *
   * @throws LedgerNotEmptyException when somebody has begun the ledger meanwhile
   * @throws io.qinggui.platform.ledger.LedgerUnavailableException when the store failed
   */
  void finish();

  /** Releases the store; what was not finished is discarded. */
  @Override
  void close();
}
