package io.qinggui.license.calendar.runtime;

import io.qinggui.license.language.CalendarCommand;
import io.qinggui.license.language.CalendarEvent;
import io.qinggui.license.language.CalendarEvent.CalendarRecorded;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rules.time.WorkingDays;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The calendars of all years, as they were known at a moment. A few dozen at most are recorded. */
public final class Calendars {

  private static final int BATCH = 500;

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;

  /**
   * @param ledger where they are recorded
   * @param catalog reads stored events
   */
  public Calendars(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** The calendar of a year, with the event that recorded it. */
  public Optional<Recorded<LicenseServiceEvent>> of(int year, Instant knownAt) {
    List<LedgerEvent> known =
        ledger.readStream(CalendarCommand.streamOf(year), 0).stream()
            .filter(it -> !it.recordedAt().isAfter(knownAt))
            .toList();
    return CountingEvents.of(catalog, known).stream().findFirst();
  }

  /** What is known of working days. */
  public WorkingDays workingDays(Instant knownAt) {
    WorkingDays days = WorkingDays.MONDAY_TO_FRIDAY;
    for (int year : years()) {
      Optional<LicenseServiceEvent> found = of(year, knownAt).map(Recorded::event);
      if (found.isPresent() && found.get() instanceof CalendarRecorded it) {
        Set<LocalDate> holidays = new HashSet<>(it.holidays());
        days = days.with(year, new WorkingDays.Year(holidays, new HashSet<>(it.workingWeekends())));
      }
    }
    return days;
  }

  private Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    long after = 0;
    List<LedgerEvent> batch;
    do {
      batch = ledger.readSubject(CalendarEvent.SUBJECT, after, BATCH);
      for (LedgerEvent event : batch) {
        after = event.position();
        if (catalog.read(event).event() instanceof CalendarEvent calendar) {
          years.add(calendar.year());
        }
      }
    } while (batch.size() == BATCH);
    return years;
  }
}
