package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.LedgerCorruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, behind the start, whether the groups follow each other up to where the ledger ended then.
 * A read of positions would meet a group that is missing, a read about a subject would not.
 */
final class ChainCheck {

  private static final Logger log = LoggerFactory.getLogger(ChainCheck.class);
  private static final int WINDOW = 256;
  private static final int WINDOWS = 16;

  private final GroupStore store;
  private final long through;
  private long next = 1;
  private volatile @Nullable Long missing;

  ChainCheck(GroupStore store, long through) {
    this.store = store;
    this.through = through;
  }

  /** Goes on for some thousand positions. */
  void step() {
    for (int i = 0; i < WINDOWS && hasMore(); i++) {
      GroupStore.Chain chain = store.endsFollowing(next, WINDOW);
      if (!chain.groups().isEmpty()) {
        next = chain.groups().getLast().last() + 1;
      }
      if (chain.end() && next <= through) {
        missing = next;
        log.error("Position {} is missing; from now on nothing is answered", next);
      }
    }
  }

  boolean hasMore() {
    return next <= through && missing == null;
  }

  /**
   * @throws LedgerCorruptException when a group was found missing
   */
  void requireSound() {
    Long position = missing;
    if (position != null) {
      throw new LedgerCorruptException(position, "it is missing");
    }
  }
}
