package io.qinggui.license.reminder.runtime;

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
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells whose deadlines the events of a stretch of the ledger may have moved. */
final class RecordedSince {

  private static final int BATCH = 1000;

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final Standings standings;

  /**
   * @param ledger where facts are recorded
   * @param catalog reads stored events
   * @param standings tells whom a fact concerns
   */
  RecordedSince(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog, Standings standings) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.standings = standings;
  }

  /**
   * Whom events concern.
   *
   * @param everybody whether that is everybody who has a deadline
   */
  record Concerned(Set<String> operators, boolean everybody) {}

  /** Those concerned by what is behind a position, up to another one. */
  Concerned concerned(long after, long upTo) {
    Set<String> operators = new LinkedHashSet<>();
    boolean everybody = false;
    long position = after;
    while (position < upTo && !everybody) {
      List<LedgerEvent> batch = ledger.read(position, BATCH);
      for (LedgerEvent event : batch) {
        everybody |= isOfAll(catalog.read(event).event(), operators);
      }
      position = batch.isEmpty() ? upTo : batch.getLast().position();
    }
    return new Concerned(operators, everybody);
  }

  private boolean isOfAll(LicenseServiceEvent event, Set<String> operators) {
    switch (event) {
      case LicenseEvent filed -> operators.addAll(standings.concernedBy(filed));
      case NotedFact noted -> operators.addAll(standings.concernedBy(noted));
      case ApplicationEvent applied -> operators.add(applied.operatorId());
      case RulebookEvent law -> {
        return true;
      }
      case CalendarEvent calendar -> {
        return true;
      }
      case LeaseNote noted -> {}
      case FindingEvent found -> {}
      case AnnouncementEvent announced -> {}
      case LicenseNumberEvent number -> {}
      case ReminderEvent reminded -> {}
      case TimeLimitEvent passed -> {}
    }
    return false;
  }
}
