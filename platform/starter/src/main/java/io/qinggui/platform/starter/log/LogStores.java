package io.qinggui.platform.starter.log;

import io.qinggui.platform.log.LogStore;

/** Where the log of the service's ledger is kept: beside the ledger. */
@FunctionalInterface
public interface LogStores {

  /** Opens the store. Whoever opens it closes it. */
  LogStore open();
}
