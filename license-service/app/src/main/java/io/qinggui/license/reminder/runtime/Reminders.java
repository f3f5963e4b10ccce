package io.qinggui.license.reminder.runtime;

import io.qinggui.platform.consumer.Worker;
import java.time.Duration;

/** Looks again and again, on a thread of its own. */
final class Reminders implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReminderSweep sweep;
  private final Duration every;
  private final Worker worker;

  private Reminders(ReminderSweep sweep, Duration every) {
    this.sweep = sweep;
    this.every = every;
    this.worker = new Worker("deadline-reminder", this::run);
  }

  /** Starts to look. */
  static Reminders start(ReminderSweep sweep, Duration every) {
    Reminders reminders = new Reminders(sweep, every);
    reminders.worker.start();
    return reminders;
  }

  private void run(Worker self) throws InterruptedException {
    while (!self.isStopping()) {
      boolean done = sweep.run();
      self.healthy();
      self.pause(done ? every : SOON);
    }
  }

  /** Ends after the look under way; waits up to 10 s for that. */
  @Override
  public void close() {
    worker.stop();
    worker.finish(PATIENCE);
  }
}
