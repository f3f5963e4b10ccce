package io.qinggui.platform.ledger.transfer;

import java.util.function.Consumer;

/**
 * A ledger to be read from its first position to where it ended when the source was opened, also
 * while others append. The reading takes no more memory the longer the ledger is. Used by one
 * thread.
 */
public interface LedgerSource extends AutoCloseable {

  /** Name of the ledger. */
  String ledger();

  /** The position at which it ended when the source was opened; 0 when it is empty. */
  long head();

  /**
   * Reads it up to its head.
   *
   * @param each takes every command, in order of positions
   * @throws io.qinggui.platform.ledger.LedgerCorruptException naming the first position that is not
   *     as it was written
   * @throws io.qinggui.platform.ledger.LedgerUnavailableException when the store cannot be read
   */
  void read(Consumer<RecordedCommand> each);

  /** Releases the store. */
  @Override
  void close();
}
