package io.qinggui.standalone.transfer;

import io.qinggui.platform.ledger.transfer.LedgerSource;
import io.qinggui.platform.ledger.transfer.LedgerTarget;
import io.qinggui.platform.log.LogStore;
import java.io.IOException;
import java.util.Optional;

/** Where a ledger is, or is to be. */
public interface LedgerPlace extends AutoCloseable {

  /**
   * The ledger as it is now.
   *
   * @throws NoSuchLedgerException when there is none
   */
  LedgerSource source() throws IOException;

  /** The ledger, to be filled. */
  LedgerTarget target();

  /** The log of the ledger, when there is one. */
  Optional<LogStore> log() throws IOException;

  /** The log of the ledger, which is made when there is none. */
  LogStore newLog();

  @Override
  void close();

  /** There is no such ledger. */
  final class NoSuchLedgerException extends RuntimeException {

    NoSuchLedgerException(String message) {
      super(message);
    }
  }
}
