package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An append that waits for its group; its outcome is told only after the group's commit. */
final class Pending {

  private final DraftedAppend drafted;
  private final CompletableFuture<Committed> future = new CompletableFuture<>();
  private @Nullable Committed outcome;
  private @Nullable RuntimeException refusal;

  Pending(DraftedAppend drafted) {
    this.drafted = drafted;
  }

  DraftedAppend drafted() {
    return drafted;
  }

  CompletableFuture<Committed> future() {
    return future;
  }

  void accept(Committed committed) {
    outcome = committed;
  }

  void refuse(RuntimeException why) {
    refusal = why;
  }

  void tell() {
    if (refusal != null) {
      future.completeExceptionally(refusal);
    } else {
      future.complete(outcome);
    }
  }

  void fail(RuntimeException why) {
    future.completeExceptionally(why);
  }
}
