package io.qinggui.platform.ledger.commit;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An append that waits for its group; its outcome is told only after the group's commit. */
public final class PendingAppend {

  private final DraftedAppend drafted;
  private final CompletableFuture<Committed> future = new CompletableFuture<>();
  private @Nullable Committed outcome;
  private @Nullable RuntimeException refusal;

  PendingAppend(DraftedAppend drafted) {
    this.drafted = drafted;
  }

  /** What is to be appended. */
  public DraftedAppend drafted() {
    return drafted;
  }

  CompletableFuture<Committed> future() {
    return future;
  }

  /** Its events are in the group, or it repeats an earlier command. */
  public void accept(Committed committed) {
    outcome = committed;
    refusal = null;
  }

  /** It is not in the group. */
  public void refuse(RuntimeException why) {
    refusal = why;
    outcome = null;
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
