package io.qinggui.platform.starter;

import io.qinggui.platform.ledger.Ledger;

/**
 * Further ledgers of a service, in the same kind of store as its own: below the directory of its
 * own, or in the same database.
 */
public interface Ledgers {

  /**
   * Opens a ledger. Whoever opens it closes it.
   *
   * @param name under which its positions are quoted, a word of lower-case letters; other than the
   *     service's own
   * @throws io.qinggui.platform.ledger.LedgerUnavailableException when the store cannot be opened
   */
  Ledger open(String name);
}
