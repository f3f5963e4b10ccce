package io.qinggui.platform.intake;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that an event brings with it from those that are not its fault. A damaged ledger
 * is of the second kind: parking every event because of it would help nobody.
 */
final class FailureClassifier {

  private final Predicate<Throwable> alsoTransient;

  FailureClassifier(Predicate<Throwable> alsoTransient) {
    this.alsoTransient = alsoTransient;
  }

  /** Whether the failure or one of its causes says that something is away for a while. */
  boolean areTransient(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (isTransient(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTransient(Throwable failure) {
    return failure instanceof TransientException
        || failure instanceof LedgerUnavailableException
        || failure instanceof LedgerCorruptException
        || failure instanceof IOException
        || failure instanceof UncheckedIOException
        || failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || failure instanceof TimeoutException
        || failure instanceof InterruptedException
        || alsoTransient.test(failure);
  }
}
