package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Whether anything was found to be wrong with a ledger that is open. */
final class Soundness {

  private final CompletableFuture<Void> verified = new CompletableFuture<>();
  private volatile @Nullable LedgerCorruptException damage;

  /**
   * Goes on when nothing was found.
   *
   * @throws LedgerCorruptException the damage that was found first
   */
  void require() {
    LedgerCorruptException found = damage;
    if (found != null) {
      throw new LedgerCorruptException(found.position(), found.what());
    }
  }

  boolean isDamaged() {
    return damage != null;
  }

  /** From now on nothing is answered and nothing is appended. */
  void damaged(LedgerCorruptException found) {
    damage = found;
    boolean unused = verified.completeExceptionally(found);
  }

  /** Every event that was there when the ledger was opened has been read. */
  void verified() {
    boolean unused = verified.complete(null);
  }

  /** Ends when it is known whether the whole ledger is sound. */
  CompletableFuture<Void> verification() {
    return verified;
  }
}
