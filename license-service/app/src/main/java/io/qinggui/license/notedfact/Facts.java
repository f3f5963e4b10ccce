package io.qinggui.license.notedfact;

import io.qinggui.license.language.AmendmentWithdrawn;
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
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.language.TimeLimitEvent;
import io.qinggui.license.rules.book.Amendment;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the rules may know of an event. */
public final class Facts {

  private Facts() {}

  /**
   * The fact in an event about an operator; empty when it says nothing that a rule looks at.
   *
   * @param eventId id of the event in this ledger
   * @param recordedAt when this ledger took it
   */
  public static Optional<Fact> of(LicenseServiceEvent event, String eventId, Instant recordedAt) {
    return switch (event) {
      case LicenseEvent filed -> LicenseFacts.of(filed, new FactRef(eventId, recordedAt));
      case NotedFact noted ->
          Optional.of(ForeignFacts.of(noted, new FactRef(noted.source().eventId(), recordedAt)));
      case ApplicationEvent applied ->
          ApplicationFacts.of(applied, new FactRef(eventId, recordedAt));
      case LeaseNote lease -> Optional.empty();
      case FindingEvent found -> Optional.empty();
      case CalendarEvent calendar -> Optional.empty();
      case RulebookEvent law -> Optional.empty();
      case AnnouncementEvent announced -> Optional.empty();
      case LicenseNumberEvent number -> Optional.empty();
      case ReminderEvent reminded -> Optional.empty();
      case TimeLimitEvent announced -> Optional.empty();
    };
  }

  /**
   * The rulebook after an event.
   *
   * @param eventId id of the event in this ledger
   * @param recordedAt when this ledger took it
   */
  public static Rulebook after(
      Rulebook before, RulebookEvent event, String eventId, Instant recordedAt) {
    FactRef ref = new FactRef(eventId, recordedAt);
    return switch (event) {
      case RulebookAmended amended ->
          before.amendedBy(
              new Amendment(
                  ref,
                  amended.amendmentId(),
                  amended.basis(),
                  amended.publishedOn(),
                  amended.inForceFrom(),
                  amended.values()));
      case AmendmentWithdrawn withdrawn ->
          before.corrected(
              List.of(new Fact.Withdrawal(ref, withdrawn.eventId(), withdrawn.replacedBy())));
    };
  }
}
