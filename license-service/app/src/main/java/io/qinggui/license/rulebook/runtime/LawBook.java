package io.qinggui.license.rulebook.runtime;

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
import io.qinggui.license.notedfact.Facts;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;

/** The rulebook as the ledger has it now, or as it was known at a moment. */
public final class LawBook {

  private static final int BATCH = 500;

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private volatile Edition edition = new Edition(0, Instant.MIN, Rulebook.notice2017());
  private volatile long complete = -1;

  /** What has been read up to a position, and when its last amendment was recorded. */
  private record Edition(long through, Instant recordedAt, Rulebook rulebook) {}

  /**
   * @param ledger where amendments are recorded
   * @param catalog reads stored events
   */
  public LawBook(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** With everything that can be read now. The same object until there is another amendment. */
  public Rulebook now() {
    return latest().rulebook();
  }

  /** As it was known at a moment. */
  public Rulebook knownAt(Instant moment) {
    Edition latest = latest();
    return latest.recordedAt().isAfter(moment)
        ? latest.rulebook().knownAt(moment)
        : latest.rulebook();
  }

  private Edition latest() {
    long head = ledger.head();
    if (head <= complete) {
      return edition;
    }
    List<LedgerEvent> more = ledger.readSubject(RulebookEvent.STREAM, edition.through(), BATCH);
    Edition latest = more.isEmpty() ? edition : readOn();
    // only now: whoever sees this position also sees the edition
    complete = Math.max(complete, head);
    return latest;
  }

  private synchronized Edition readOn() {
    List<LedgerEvent> batch;
    do {
      batch = ledger.readSubject(RulebookEvent.STREAM, edition.through(), BATCH);
      if (!batch.isEmpty()) {
        LedgerEvent last = batch.getLast();
        Rulebook rulebook = edition.rulebook();
        for (LedgerEvent event : batch) {
          rulebook = after(rulebook, event);
        }
        edition = new Edition(last.position(), last.recordedAt(), rulebook);
      }
    } while (batch.size() == BATCH);
    return edition;
  }

  private Rulebook after(Rulebook before, LedgerEvent event) {
    return switch (catalog.read(event).event()) {
      case RulebookEvent law -> Facts.after(before, law, event.id(), event.recordedAt());
      case LicenseEvent other -> throw misplaced(event);
      case ApplicationEvent other -> throw misplaced(event);
      case CalendarEvent other -> throw misplaced(event);
      case NotedFact other -> throw misplaced(event);
      case LeaseNote other -> throw misplaced(event);
      case FindingEvent other -> throw misplaced(event);
      case AnnouncementEvent other -> throw misplaced(event);
      case LicenseNumberEvent other -> throw misplaced(event);
      case ReminderEvent other -> throw misplaced(event);
      case TimeLimitEvent other -> throw misplaced(event);
    };
  }

  private static IllegalStateException misplaced(LedgerEvent event) {
    return new IllegalStateException(event.type() + " is no part of the rulebook");
  }
}
