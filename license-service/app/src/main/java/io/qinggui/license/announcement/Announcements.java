package io.qinggui.license.announcement;

import io.qinggui.license.deadline.Boundaries;
import io.qinggui.license.language.LicensingEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Progress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps announcing on a thread of its own: what facts change as they come, what dates change. */
public final class Announcements implements AutoCloseable {

  private static final long IDLE_MILLIS = 1_000;
  private static final Logger log = LoggerFactory.getLogger(Announcements.class);

  private final Announcer announcer;
  private final Sweep sweep;
  private final AnnouncementProperties properties;
  private final Ledger.Subscription subscription;
  private final Semaphore wake = new Semaphore(0);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;
  private long nextSweep = System.nanoTime();

  private Announcements(
      Announcer announcer, Sweep sweep, AnnouncementProperties properties, Ledger ledger) {
    this.announcer = announcer;
    this.sweep = sweep;
    this.properties = properties;
    this.subscription = ledger.onAppend(wake::release);
    this.thread = Thread.ofPlatform().name("standing-announcement").daemon().unstarted(this::run);
  }

  /** Starts to announce. */
  public static Announcements start(
      Ledger ledger,
      EventCatalog<LicensingEvent> catalog,
      ConsumerStore consumers,
      Boundaries boundaries,
      Progress progress,
      Crew crew,
      Sweep sweep,
      InstantSource clock,
      AnnouncementProperties properties) {
    Unsettled unsettled = new Unsettled(properties.quiet());
    Announcer announcer =
        new Announcer(ledger, catalog, consumers, boundaries, progress, crew, clock, unsettled);
    Announcements announcements = new Announcements(announcer, sweep, properties, ledger);
    announcements.thread.start();
    return announcements;
  }

  private void run() {
    while (!closed.get()) {
      try {
        announcer.step();
        sweepWhenDue();
      } catch (RuntimeException e) {
        log.warn("announcing stands still, trying again soon", e);
        sleep(IDLE_MILLIS);
      }
      sleep(announcer.isWaiting() ? Math.max(1, properties.quiet().toMillis() / 4) : IDLE_MILLIS);
    }
  }

  private void sweepWhenDue() {
    long now = System.nanoTime();
    if (now - nextSweep >= 0) {
      Duration pause = sweep.run() ? properties.every() : Duration.ofSeconds(1);
      nextSweep = now + pause.toNanos();
    }
  }

  private void sleep(long millis) {
    try {
      if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        // events come in crowds: one look for many of them
        Thread.sleep(Math.min(millis, 50));
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      closed.set(true);
    }
  }

  /** Ends after the step under way; waits up to 10 s for that. */
  @Override
  public void close() {
    closed.set(true);
    subscription.close();
    wake.release();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
