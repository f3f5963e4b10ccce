package io.qinggui.license.finding.runtime;

import io.qinggui.lease.LeaseIndex;
import io.qinggui.lease.LeaseRun;
import io.qinggui.lease.Resource;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.language.AnnouncementEvent;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.CalendarEvent;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.NotedFact.OperatorNoted;
import io.qinggui.license.language.NotedFact.WithdrawalNoted;
import io.qinggui.license.language.ReminderEvent;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.language.TimeLimitEvent;
import io.qinggui.license.notedlease.runtime.NotedLeases;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells where something may have to be told of violations, because of events or of dates: the keys
 * of leases, and of what was seen of operators.
 */
final class Concerned {

  private static final int BATCH = 1_000;

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final Standings standings;
  private final NotedLeases leases;
  private final ObservedOperators observed;
  private final Boundaries boundaries;

  /**
   * @param ledger where facts are recorded
   * @param catalog reads its events
   * @param standings tells whom a fact concerns
   * @param leases the noted leases
   * @param observed who was ever observed
   * @param boundaries tells whose standing changed by itself
   */
  Concerned(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Standings standings,
      NotedLeases leases,
      ObservedOperators observed,
      Boundaries boundaries) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.standings = standings;
    this.leases = leases;
    this.observed = observed;
    this.boundaries = boundaries;
  }

  /** What some events concern. */
  private static final class Found {
    private final Set<String> leases = new LinkedHashSet<>();
    private final Set<String> parties = new LinkedHashSet<>();

    /** Of whom it is new whether they are carriers. */
    private final Set<String> suppliers = new LinkedHashSet<>();

    private boolean all;
  }

  /** By what was recorded behind a position, up to another one. */
  Set<String> byEvents(long after, long upTo) {
    Found found = new Found();
    long position = after;
    while (position < upTo && !found.all) {
      List<LedgerEvent> batch = ledger.read(position, BATCH);
      batch.forEach(it -> add(catalog.read(it).event(), found));
      position = batch.isEmpty() ? upTo : batch.getLast().position();
    }
    return found.all ? all() : subjects(found);
  }

  /**
   * By dates that were reached: boundaries of standings, and days on which leases begin or change.
   */
  Set<String> byDates(LocalDate first, LocalDate last) {
    Found found = new Found();
    found.parties.addAll(boundaries.operatorsBetween(first, last));
    Set<String> concerned = subjects(found);
    leases
        .index()
        .everyRun(
            it -> {
              if (isReached(it, first, last)) {
                concerned.add(it.leaseId());
              }
            });
    return concerned;
  }

  /** Everything there is. */
  private Set<String> all() {
    Set<String> keys = new LinkedHashSet<>();
    leases.index().everyRun(it -> keys.add(it.leaseId()));
    observed.all().forEach(it -> addSeen(it, standings.now(it).facts(), keys));
    return keys;
  }

  private static void addSeen(String operatorId, OperatorFacts facts, Set<String> keys) {
    facts.observedBy().forEach(it -> keys.add(FindingSubject.ofOperator(operatorId, it).key()));
  }

  /**
   * It begins on one of the days; or it is of a kind whose approvals may run out on any, which is
   * no boundary of a standing.
   */
  private static boolean isReached(LeaseRun lease, LocalDate first, LocalDate last) {
    boolean begins = !lease.from().isBefore(first) && !lease.from().isAfter(last);
    boolean runs = !lease.from().isAfter(last) && lease.until().isAfter(first);
    return begins || (runs && lease.resource() == Resource.INTERNATIONAL_CIRCUIT);
  }

  private void add(LicenseServiceEvent event, Found found) {
    switch (event) {
      case LeaseNote noted -> found.leases.add(noted.leaseId());
      case LicenseEvent filed -> found.parties.addAll(standings.concernedBy(filed));
      case NotedFact noted -> {
        found.parties.addAll(standings.concernedBy(noted));
        if (noted instanceof OperatorNoted || noted instanceof WithdrawalNoted) {
          found.suppliers.add(noted.operatorId());
        }
      }
      case RulebookEvent law -> found.all = true;
      case ApplicationEvent applied -> {}
      case CalendarEvent calendar -> {}
      case FindingEvent told -> {}
      case AnnouncementEvent announced -> {}
      case LicenseNumberEvent number -> {}
      case ReminderEvent reminded -> {}
      case TimeLimitEvent announced -> {}
    }
  }

  /**
   * What was seen of the parties, and their leases. What a carrier gives depends on nothing of its
   * own but on being one, and it gives hundreds of thousands.
   */
  private Set<String> subjects(Found found) {
    LeaseIndex index = leases.index();
    Set<String> concerned = new LinkedHashSet<>(found.leases);
    for (String party : found.parties) {
      OperatorFacts facts = standings.now(party).facts();
      addSeen(party, facts, concerned);
      index.everyRunOfLessee(party, it -> concerned.add(it.leaseId()));
      if (found.suppliers.contains(party) || !facts.carrier()) {
        index.everyRunOfLessor(party, it -> concerned.add(it.leaseId()));
      }
    }
    return concerned;
  }
}
