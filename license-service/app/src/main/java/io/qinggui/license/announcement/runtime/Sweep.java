package io.qinggui.license.announcement.runtime;

import io.qinggui.license.application.runtime.TimeLimits;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.reference.Beijing;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the operators of whom a boundary was passed since the last look, and the applications of
 * which a time limit was: overnight, over an outage of days, or whenever the clock says so. How far
 * it has looked is kept beside the ledger.
 */
public final class Sweep {

  static final String CONSUMER = "standing-announcement";

  private static final String DATE = "date";
  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private final Ledger ledger;
  private final Progress progress;
  private final Boundaries boundaries;
  private final ConsumerStore consumers;
  private final BoundedAnnouncer crew;
  private final TimeLimits limits;
  private final InstantSource clock;

  /**
   * @param ledger where facts are recorded
   * @param progress how far the boundaries follow it
   * @param boundaries of all operators
   * @param consumers keeps how far has been looked
   * @param crew announces
   * @param limits announces time limits that have passed
   * @param clock tells today
   */
  public Sweep(
      Ledger ledger,
      Progress progress,
      Boundaries boundaries,
      ConsumerStore consumers,
      BoundedAnnouncer crew,
      TimeLimits limits,
      InstantSource clock) {
    this.ledger = ledger;
    this.progress = progress;
    this.boundaries = boundaries;
    this.consumers = consumers;
    this.crew = crew;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @return whether everything up to today is announced; otherwise look again later
   */
  public boolean run() {
    LocalDate today = Beijing.dateOf(clock.instant());
    LocalDate last = lastDate(today);
    if (!last.isBefore(today)) {
      return true;
    }
    if (!progress.await(ledger.head(), Duration.ofSeconds(5))) {
      return false;
    }
    List<String> due = boundaries.operatorsBetween(last.plusDays(1), today);
    List<String> failed = new ArrayList<>(crew.announce(due, today));
    failed.addAll(limits.announceOpen(today));
    if (failed.isEmpty()) {
      consumers.advance(CONSUMER, Map.of(DATE, today.toEpochDay()));
      log.info("announced the standings of {} operators that changed by {}", due.size(), today);
    }
    return failed.isEmpty();
  }

  /** Who starts afresh is told everything by the ledger's tail, and looks from today on. */
  private LocalDate lastDate(LocalDate today) {
    Long last = consumers.progress(CONSUMER).get(DATE);
    if (last == null) {
      consumers.advance(CONSUMER, Map.of(DATE, today.toEpochDay()));
      return today;
    }
    return LocalDate.ofEpochDay(last);
  }
}
