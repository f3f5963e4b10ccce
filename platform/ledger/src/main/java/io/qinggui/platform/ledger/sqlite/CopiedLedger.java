package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.transfer.CommandChain;
import io.qinggui.platform.ledger.transfer.LedgerEnd;
import java.io.IOException;

/**
 * The copy of a ledger's file, which is read as a whole before it counts. Then its head is noted
 * beside it, so that it is noticed when the copy loses its end.
 *
 * @param from the ledger that it is a copy of
 * @param noted the head that was noted beside that one before it was copied
 */
public record CopiedLedger(LedgerFiles from, long noted) {

  /**
   * A ledger that is about to be copied.
   *
   * @throws LedgerCorruptException when what is noted as its head is damaged
   */
  public static CopiedLedger of(LedgerFiles from) throws IOException {
    return new CopiedLedger(from, HeadFile.noted(from.head()));
  }

  /**
   * Reads the copy from its first position to its last; takes no more memory the longer it is.
   *
   * @throws LedgerCorruptException when the copy is damaged, as the ledger then is
   * @throws io.qinggui.platform.ledger.LedgerUnavailableException when it cannot be read
   */
  public LedgerEnd complete(LedgerFiles copy) throws IOException {
    CommandChain chain = new CommandChain();
    try (SqliteSource source = SqliteSource.open(copy)) {
      if (source.head() < noted) {
        throw new LedgerCorruptException(
            source.head() + 1,
            "the file ends here, but positions up to " + noted + " were written");
      }
      source.read(chain::next);
    }
    try (HeadFile head = HeadFile.open(copy.directory(), copy.name())) {
      head.write(chain.end().position());
    }
    return chain.end();
  }
}
