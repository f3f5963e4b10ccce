package io.qinggui.license.finding.runtime;

import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.ledger.Ledger;
import java.time.Duration;

/** Looks for violations on a thread of its own, soon after something was recorded. */
final class ViolationFinder implements AutoCloseable {

  /** Events come in crowds: one look for those of so long a time. */
  private static final Duration CROWD = Duration.ofMillis(50);

  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final FindingSweep sweep;
  private final Duration every;
  private final Worker worker;
  private final Ledger.Subscription appended;

  private ViolationFinder(FindingSweep sweep, Ledger ledger, Duration every) {
    this.sweep = sweep;
    this.every = every;
    this.worker = new Worker("violation-finder", this::run);
    this.appended = ledger.onAppend(worker::wake);
  }

  /**
   * Starts to look.
   *
   * @param every how often is looked at the date
   */
  static ViolationFinder start(FindingSweep sweep, Ledger ledger, Duration every) {
    ViolationFinder finder = new ViolationFinder(sweep, ledger, every);
    finder.worker.start();
    return finder;
  }

  private void run(Worker self) throws InterruptedException {
    boolean failed = false;
    while (!self.isStopping()) {
      long before = System.nanoTime();
      boolean done = sweep.run();
      self.healthy();
      failed = !done && System.nanoTime() - before < CROWD.toNanos();
      if (done) {
        if (self.pause(every)) {
          self.rest(CROWD);
        }
      } else if (failed) {
        self.rest(AGAIN);
      }
    }
  }

  /** Ends after the look under way; waits up to 10 s for that. */
  @Override
  public void close() {
    worker.stop();
    appended.close();
    worker.finish(PATIENCE);
  }
}
