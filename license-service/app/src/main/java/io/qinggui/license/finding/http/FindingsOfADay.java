package io.qinggui.license.finding.http;

import io.qinggui.lease.LeaseIndex;
import io.qinggui.lease.LeaseQuery;
import io.qinggui.license.finding.ToldFindings;
import io.qinggui.license.finding.ToldFindings.Told;
import io.qinggui.license.finding.runtime.LeaseFindings;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.license.notedlease.runtime.NotedLeases;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.finding.Violation;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The findings of a day, worked out when they are asked for, so that they are what facts and law
 * say as of any day and as known at any moment.
 */
@Component
final class FindingsOfADay {

  /** So many leases at most are looked at for a page, which may come out short. */
  private static final int LOOKED_AT = 2_000;

  private final NotedLeases leases;
  private final LeaseFindings findings;
  private final LawBook law;
  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;

  FindingsOfADay(
      NotedLeases leases,
      LeaseFindings findings,
      LawBook law,
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog) {
    this.leases = leases;
    this.findings = findings;
    this.law = law;
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /**
   * What was found.
   *
   * @param after behind what to go on; empty when there is no more
   */
  record Some(List<FindingView> items, String after) {}

  /** A question: as of which day, and as known when. */
  record Question(AsOf asOf, boolean now) {}

  /**
   * Of the leases that run on the day and are looked for, behind one of them.
   *
   * @param limit at most so many findings
   */
  Some some(
      List<LeaseQuery> queries,
      Question question,
      String after,
      int limit,
      Predicate<Found> wanted) {
    long position = question.now() ? LeaseIndex.NOW : leases.positionAt(question.asOf().knownAt());
    Place place = Place.of(after);
    TreeSet<String> next = next(queries, question.asOf(), position, place);
    List<FindingView> items = new ArrayList<>();
    int looked = 0;
    for (String leaseId : next) {
      List<FindingView> found = of(leaseId, question, position, wanted);
      int from = leaseId.equals(place.leaseId()) ? Math.min(place.items(), found.size()) : 0;
      int until = Math.min(found.size(), from + limit - items.size());
      items.addAll(found.subList(from, until));
      looked++;
      if (until < found.size()) {
        return new Some(items, new Place(leaseId, until).toString());
      }
      if (items.size() == limit || looked == LOOKED_AT) {
        return new Some(
            items, looked < next.size() ? new Place(leaseId, found.size()).toString() : "");
      }
    }
    return new Some(items, "");
  }

  /**
   * Behind what a page goes on: so many findings of a lease.
   *
   * @param leaseId empty at the beginning
   */
  private record Place(String leaseId, int items) {

    static Place of(String text) {
      int at = text.indexOf('/');
      try {
        return text.isEmpty()
            ? new Place("", 0)
            : new Place(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw ProblemException.invalid("/query/cursor", "bad-cursor");
      }
    }

    @Override
    public String toString() {
      return leaseId + "/" + items;
    }
  }

  /** The first ones by their ids, and one more. */
  private TreeSet<String> next(List<LeaseQuery> queries, AsOf asOf, long position, Place place) {
    TreeSet<String> next = new TreeSet<>();
    for (LeaseQuery query : queries) {
      leases
          .index()
          .find(
              query,
              asOf.validDate(),
              position,
              run -> {
                if (run.leaseId().compareTo(place.leaseId()) >= 0
                    && (next.size() <= LOOKED_AT || run.leaseId().compareTo(next.last()) < 0)) {
                  next.add(run.leaseId());
                  if (next.size() > LOOKED_AT + 1) {
                    next.pollLast();
                  }
                }
              });
    }
    return next;
  }

  private List<FindingView> of(
      String leaseId, Question question, long position, Predicate<Found> wanted) {
    RuleValues values =
        (question.now() ? law.now() : law.knownAt(question.asOf().knownAt()))
            .on(question.asOf().validDate());
    List<Violation> violations =
        question.now()
            ? findings.now(leaseId)
            : findings.knownAt(leaseId, position, question.asOf().knownAt());
    List<Found> all = violations.stream().map(it -> LeaseFindings.found(it, values)).toList();
    ToldFindings told = all.isEmpty() ? ToldFindings.NONE : told(leaseId, position);
    Map<Found, Told> still = told.still(all, Beijing.dateOf(question.asOf().knownAt()));
    List<FindingView> views = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (violations.get(i).days().contains(question.asOf().validDate())
          && wanted.test(all.get(i))) {
        views.add(FindingView.of(told.idOf(leaseId, all.get(i), still), leaseId, all.get(i)));
      }
    }
    return views;
  }

  private ToldFindings told(String leaseId, long position) {
    ToldFindings told = ToldFindings.NONE;
    for (LedgerEvent event : ledger.readStream(TellFindings.streamOf(leaseId), 0)) {
      if (event.position() <= position) {
        told = told.with((FindingEvent) catalog.read(event).event());
      }
    }
    return told;
  }
}
