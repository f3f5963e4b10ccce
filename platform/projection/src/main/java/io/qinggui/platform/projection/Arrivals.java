package io.qinggui.platform.projection;

import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits a moment for what another service has published and is still on its way here. */
public final class Arrivals {

  private final Ledger ledger;
  private final Duration patience;

  /**
   * @param ledger in which it will be noted
   * @param patience how long to wait for what is not there
   */
  public Arrivals(Ledger ledger, Duration patience) {
    this.ledger = ledger;
    this.patience = patience;
  }

  /**
   * What is looked for, as soon as it is there; empty when it is not within the time, or when the
   * thread is interrupted.
   *
   * @param look asked at once, and again after every append to the ledger
   */
  public <T> Optional<T> await(Supplier<Optional<T>> look) {
    Optional<T> found = look.get();
    return found.isPresent() ? found : awaitNext(look);
  }

  private <T> Optional<T> awaitNext(Supplier<Optional<T>> look) {
    long end = System.nanoTime() + patience.toNanos();
    Semaphore appended = new Semaphore(0);
    try (Ledger.Subscription subscription = ledger.onAppend(appended::release)) {
      Optional<T> found = look.get();
      while (found.isEmpty() && next(appended, end - System.nanoTime())) {
        found = look.get();
      }
      return found;
    }
  }

  private static boolean next(Semaphore appended, long nanos) {
    try {
      boolean more = appended.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS);
      appended.drainPermits();
      return more;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
