package io.qinggui.license.finding.runtime;

import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.reference.Beijing;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the leases of which something may have to be told since the last look: by what was
 * recorded, and by the days that have come. How far was looked is kept beside the ledger for all
 * instances, as a position and a day that belong together: everything up to the position was looked
 * at as of that day, or of a later one. So whose clock lags puts the day back along with what it
 * looked at, and whoever is ahead, or starts, looks at the day after it again. Losing what was kept
 * repeats looks and tells nothing twice.
 */
final class FindingSweep {

  static final String CONSUMER = "violation-finder";

  private static final String DATE = "date";
  private static final String POSITION = "position";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** So many events at most are looked at before it is kept how far that was. */
  private static final long STRETCH = 10_000;

  private static final Logger log = LoggerFactory.getLogger(FindingSweep.class);

  private final Ledger ledger;
  private final Progress boundaries;
  private final Concerned concerned;
  private final ConsumerStore consumers;
  private final BoundedAnnouncer crew;
  private final InstantSource clock;

  /**
   * @param ledger where facts are recorded
   * @param boundaries how far the read model of boundaries follows it
   * @param concerned tells which leases
   * @param consumers keeps how far has been looked
   * @param crew tells
   * @param clock tells today
   */
  FindingSweep(
      Ledger ledger,
      Progress boundaries,
      Concerned concerned,
      ConsumerStore consumers,
      BoundedAnnouncer crew,
      InstantSource clock) {
    this.ledger = ledger;
    this.boundaries = boundaries;
    this.concerned = concerned;
    this.consumers = consumers;
    this.crew = crew;
    this.clock = clock;
  }

  /**
   * Looks once, at a stretch of what there is.
   *
   * @return whether everything is told; otherwise look again
   */
  boolean run() {
    LocalDate today = Beijing.dateOf(clock.instant());
    long head = ledger.head();
    Map<String, Long> progress = consumers.progress(CONSUMER);
    long position = progress.getOrDefault(POSITION, 0L);
    Long lastDate = progress.get(DATE);
    // who looks for the first time looks at every event, and so at every lease
    LocalDate last = lastDate == null ? today : LocalDate.ofEpochDay(lastDate);
    boolean newDay = last.isBefore(today);
    if (position == head && lastDate != null && !newDay) {
      return true;
    }
    if (newDay && !boundaries.await(head, PATIENCE)) {
      return false;
    }
    long upTo = Math.min(head, position + STRETCH);
    Set<String> leases = new LinkedHashSet<>(concerned.byEvents(position, upTo));
    if (newDay) {
      leases.addAll(concerned.byDates(last.plusDays(1), today));
    }
    List<String> failed = crew.announce(leases, today);
    if (failed.isEmpty()) {
      // never one without the other, nor the later of two days
      consumers.advance(CONSUMER, Map.of(POSITION, upTo, DATE, today.toEpochDay()));
      log.debug("looked at {} leases up to {} on {}", leases.size(), upTo, today);
    }
    return failed.isEmpty() && upTo == head;
  }
}
