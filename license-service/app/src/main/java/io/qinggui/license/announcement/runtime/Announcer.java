package io.qinggui.license.announcement.runtime;

import io.qinggui.license.application.runtime.TimeLimits;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.language.AnnouncementEvent;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.CalendarEvent;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.ReminderEvent;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.language.TimeLimitEvent;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.trace.TraceParent;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the ledger and announces what recorded facts have changed about standings up to today,
 * and time limits that had passed when a step was recorded. How far it got is kept beside the
 * ledger; losing that repeats looks and no announcement.
 */
final class Announcer {

  private static final String POSITION = "position";
  private static final int BATCH = 1000;

  /** Of more facts the last one is not looked for. */
  private static final int FACTS = 100;

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final Standings standings;
  private final ConsumerStore consumers;
  private final Boundaries boundaries;
  private final Progress progress;
  private final BoundedAnnouncer crew;
  private final InstantSource clock;
  private final QuietPeriod unsettled;
  private final TimeLimits limits;
  private final QuietPeriod applications;
  private long position;
  private long saved;

  Announcer(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Standings standings,
      ConsumerStore consumers,
      Boundaries boundaries,
      Progress progress,
      BoundedAnnouncer crew,
      InstantSource clock,
      QuietPeriod unsettled,
      TimeLimits limits) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.standings = standings;
    this.consumers = consumers;
    this.boundaries = boundaries;
    this.progress = progress;
    this.crew = crew;
    this.clock = clock;
    this.unsettled = unsettled;
    // what is imported has its next step a moment later
    this.applications = unsettled.another();
    this.limits = limits;
    this.position = consumers.progress(Sweep.CONSUMER).getOrDefault(POSITION, 0L);
    this.saved = position;
  }

  /** Reads on and announces what has settled. */
  void step() {
    readOn();
    announce(
        unsettled,
        (settled, today) ->
            crew.announce(settled.keySet(), today, id -> cause(id, settled.getOrDefault(id, 1L))));
    announce(applications, (settled, today) -> limits.announce(settled.keySet(), today));
    save();
  }

  /**
   * Where in a trace the last fact was recorded of those that have come meanwhile.
   *
   * @param first position of the first of them
   */
  private @Nullable TraceParent cause(String operatorId, long first) {
    Stream<LedgerEvent> before = ledger.read(first - 1, 1).stream();
    Stream<LedgerEvent> then = ledger.readSubject(operatorId, first, FACTS).stream();
    return Stream.concat(before, then)
        .flatMap(event -> EventMeta.traceParent(event).stream())
        .flatMap(text -> TraceParent.parse(text).stream())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** Announces what has settled, and names those for whom it failed. */
  private void announce(
      QuietPeriod waiting, BiFunction<Map<String, Long>, LocalDate, List<String>> announcing) {
    Map<String, Long> settled = waiting.takeSettled(System.nanoTime());
    if (!settled.isEmpty()) {
      LocalDate today = Beijing.dateOf(clock.instant());
      Set<String> failed = Set.copyOf(announcing.apply(settled, today));
      settled.forEach(
          (id, first) -> {
            if (failed.contains(id)) {
              waiting.add(id, first, System.nanoTime());
            }
          });
    }
  }

  /** Whether somebody waits to settle. */
  boolean isWaiting() {
    return !unsettled.isEmpty() || !applications.isEmpty();
  }

  private void readOn() {
    List<LedgerEvent> batch;
    do {
      batch = ledger.read(position, BATCH);
      batch.forEach(this::notice);
      position = batch.isEmpty() ? position : batch.getLast().position();
    } while (batch.size() == BATCH);
  }

  private void notice(LedgerEvent event) {
    switch (catalog.read(event).event()) {
      case LicenseEvent filed -> standings.concernedBy(filed).forEach(id -> notice(id, event));
      case NotedFact noted -> standings.concernedBy(noted).forEach(id -> notice(id, event));
      case RulebookEvent law -> everybodyBy(event).forEach(id -> notice(id, event));
      // it grants nothing before the license does; but it may have come too late
      case ApplicationEvent applied ->
          applications.add(applied.applicationId(), event.position(), System.nanoTime());
      case LeaseNote noted -> {}
      case FindingEvent found -> {}
      case CalendarEvent calendar -> {}
      case AnnouncementEvent announced -> {}
      case LicenseNumberEvent number -> {}
      case ReminderEvent reminded -> {}
      case TimeLimitEvent announced -> {}
    }
  }

  /** A change of the law touches everybody who is known by then. */
  private List<String> everybodyBy(LedgerEvent event) {
    if (!progress.await(event.position(), Duration.ofSeconds(10))) {
      throw new IllegalStateException("boundaries are not there yet, at " + event.position());
    }
    return boundaries.operators();
  }

  private void notice(String operatorId, LedgerEvent event) {
    unsettled.add(operatorId, event.position(), System.nanoTime());
  }

  /** Whoever starts after a crash begins with the first event that was not looked at. */
  private void save() {
    long done =
        Math.min(
                unsettled.earliest().orElse(position + 1),
                applications.earliest().orElse(position + 1))
            - 1;
    if (done > saved) {
      consumers.advance(Sweep.CONSUMER, Map.of(POSITION, done));
      saved = done;
    }
  }
}
