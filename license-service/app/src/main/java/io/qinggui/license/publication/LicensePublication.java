package io.qinggui.license.publication;

import io.qinggui.license.contract.FactWithdrawn;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.language.AmendmentWithdrawn;
import io.qinggui.license.language.AnnouncementEvent;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.CalendarEvent;
import io.qinggui.license.language.DeadlineApproaching;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.ReminderEvent;
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.license.language.TimeLimitEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Publication;
import java.util.List;
import java.util.Optional;

/**
 * Stored event to published fact. Facts noted from other services are theirs to publish. A standing
 * goes to the table of latest standings as well, unless a later change was known already.
 */
public final class LicensePublication implements Publication {

  private final EventCatalog<LicenseServiceEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public LicensePublication(EventCatalog<LicenseServiceEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<PublicEvent> publish(LedgerEvent event) {
    return publish(catalog.read(event).event());
  }

  static List<PublicEvent> publish(LicenseServiceEvent event) {
    return switch (event) {
      case LicenseEvent filed -> List.of(on(LicenseFact.TOPIC, PublishedLicense.of(filed)));
      case RulebookEvent law -> List.of(on(LicenseFact.TOPIC, published(law)));
      case ApplicationEvent step -> List.of(on(LicenseFact.TOPIC, PublishedApplication.of(step)));
      // everybody has it from the State Council
      case LicenseNumberEvent number -> List.of();
      case CalendarEvent calendar -> List.of();
      case NotedFact noted -> List.of();
      case LeaseNote noted -> List.of();
      case FindingEvent found ->
          published(found).map(it -> on(LicenseFact.TOPIC, it)).stream().toList();
      case AnnouncementEvent announced -> standing(announced);
      case ReminderEvent reminded -> List.of(on(LicenseFact.TOPIC, reminder(reminded)));
      case TimeLimitEvent passed -> List.of(on(LicenseFact.TOPIC, published(passed)));
    };
  }

  /** That it holds on other days than was told opens nothing new. */
  private static Optional<LicenseFact> published(FindingEvent event) {
    return switch (event) {
      case FindingEvent.ViolationFound it ->
          Optional.of(
              new io.qinggui.license.contract.ViolationFound(
                  it.findingId(),
                  it.operatorId(),
                  it.otherPartyId(),
                  it.kind(),
                  it.clause(),
                  it.service(),
                  it.province(),
                  it.from(),
                  it.until(),
                  it.because(),
                  it.leaseId(),
                  it.opensCase(),
                  it.observedBy()));
      case FindingEvent.FindingWithdrawn it ->
          Optional.of(
              new io.qinggui.license.contract.ViolationFindingWithdrawn(
                  it.findingId(),
                  it.operatorId(),
                  it.otherPartyId(),
                  it.kind(),
                  it.leaseId(),
                  it.observedBy()));
      case FindingEvent.FindingMoved it -> Optional.empty();
    };
  }

  private static List<PublicEvent> standing(AnnouncementEvent event) {
    return switch (event) {
      case StandingChanged changed -> {
        LicenseFact fact = PublishedStanding.of(changed);
        PublicEvent told = on(LicenseFact.TOPIC, fact);
        yield changed.latest()
            ? List.of(told, on(LicenseFact.STANDING_TOPIC, fact))
            : List.of(told);
      }
    };
  }

  private static LicenseFact reminder(ReminderEvent event) {
    return switch (event) {
      case DeadlineApproaching it ->
          new io.qinggui.license.contract.DeadlineApproaching(
              it.operatorId(),
              it.what(),
              it.on(),
              it.daysLeft(),
              it.licenseNumber(),
              it.applicationId(),
              it.issuer());
    };
  }

  private static LicenseFact published(RulebookEvent event) {
    return switch (event) {
      case RulebookAmended it ->
          new io.qinggui.license.contract.RulebookAmended(
              it.amendmentId(), it.basis(), it.publishedOn(), it.inForceFrom(), it.values());
      case AmendmentWithdrawn it ->
          FactWithdrawn.of(null, it.eventId(), it.type(), it.countedFrom(), it.replacedBy());
    };
  }

  private static LicenseFact published(TimeLimitEvent event) {
    return switch (event) {
      case TimeLimitEvent.TimeLimitPassed it ->
          new io.qinggui.license.contract.TimeLimitPassed(
              it.applicationId(), it.operatorId(), it.issuer(), it.what(), it.on());
    };
  }

  private static PublicEvent on(String topic, LicenseFact fact) {
    return new PublicEvent(topic, fact.cloudEventType(), fact.subject(), fact);
  }
}
