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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the operators of whom a boundary was passed since the last look, and the applications of
 * which a time limit was: overnight, over an outage of days, or whenever the clock says so. How far
 * it has looked is kept beside the ledger, for the next start. While it runs it looks at each of
 * its days itself, whatever another instance has looked at: facts that were recorded since may have
 * been looked at here as of the day before. Used by one thread.
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
  private @Nullable LocalDate looked;

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
    // a clock that goes back looks at those days again
    LocalDate last = looked == null ? before(today) : earlier(looked, today);
    looked = last;
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
      keep(today);
      looked = today;
      log.info("the standings of {} operators that changed by {} are announced", due.size(), today);
    }
    return failed.isEmpty();
  }

  /**
   * The day before the first one to be looked at. Who starts afresh is told everything by the
   * ledger's tail. The last day is looked at again: whoever kept it may have been killed before it
   * came to what was recorded after its look.
   */
  private LocalDate before(LocalDate today) {
    Long kept = consumers.progress(CONSUMER).get(DATE);
    if (kept == null) {
      keep(today);
    }
    LocalDate last = kept == null ? today : LocalDate.ofEpochDay(kept);
    if (last.isAfter(today.plusDays(1))) {
      log.warn("standings were announced by {}, and here it is {}: a clock is wrong", last, today);
    }
    return earlier(last, today).minusDays(1);
  }

  private void keep(LocalDate today) {
    consumers.advance(CONSUMER, Map.of(DATE, today.toEpochDay()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
