package io.qinggui.license.announcement.runtime;

import io.qinggui.license.application.runtime.TimeLimits;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Progress;
import java.time.Duration;
import java.time.InstantSource;

/** Keeps announcing on a thread of its own: what facts change as they come, what dates change. */
public final class Announcements implements AutoCloseable {

  private static final long IDLE_MILLIS = 1_000;

  /** Events come in crowds: one look for those of so long a time. */
  private static final long CROWD_MILLIS = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Announcer announcer;
  private final Sweep sweep;
  private final AnnouncementProperties properties;
  private final Ledger.Subscription subscription;
  private final Worker worker;
  private long nextSweep = System.nanoTime();

  private Announcements(
      Announcer announcer, Sweep sweep, AnnouncementProperties properties, Ledger ledger) {
    this.announcer = announcer;
    this.sweep = sweep;
    this.properties = properties;
    this.worker = new Worker("standing-announcement", this::run);
    this.subscription = ledger.onAppend(worker::wake);
  }

  /** Starts to announce. */
  public static Announcements start(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Standings standings,
      ConsumerStore consumers,
      Boundaries boundaries,
      Progress progress,
      BoundedAnnouncer crew,
      Sweep sweep,
      TimeLimits limits,
      InstantSource clock,
      AnnouncementProperties properties) {
    QuietPeriod unsettled = new QuietPeriod(properties.quiet());
    Announcer announcer =
        new Announcer(
            ledger,
            catalog,
            standings,
            consumers,
            boundaries,
            progress,
            crew,
            clock,
            unsettled,
            limits);
    Announcements announcements = new Announcements(announcer, sweep, properties, ledger);
    announcements.worker.start();
    return announcements;
  }

  private void run(Worker self) throws InterruptedException {
    while (!self.isStopping()) {
      announcer.step();
      sweepWhenDue();
      self.healthy();
      long pause =
          announcer.isWaiting() ? Math.max(1, properties.quiet().toMillis() / 4) : IDLE_MILLIS;
      if (self.pause(Duration.ofMillis(pause))) {
        self.rest(Duration.ofMillis(Math.min(pause, CROWD_MILLIS)));
      }
    }
  }

  private void sweepWhenDue() {
    long now = System.nanoTime();
    if (now - nextSweep >= 0) {
      Duration pause = sweep.run() ? properties.every() : Duration.ofSeconds(1);
      nextSweep = now + pause.toNanos();
    }
  }

  /** Ends after the step under way; waits up to 10 s for that. */
  @Override
  public void close() {
    worker.stop();
    subscription.close();
    worker.finish(PATIENCE);
  }
}
