package io.qinggui.license.finding.http;

import io.qinggui.lease.LeaseIndex;
import io.qinggui.lease.LeaseQuery;
import io.qinggui.license.finding.ToldFindings;
import io.qinggui.license.finding.ToldFindings.Told;
import io.qinggui.license.finding.runtime.ObservedOperators;
import io.qinggui.license.finding.runtime.ProvenViolations;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.license.notedlease.runtime.NotedLeases;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.finding.Violation;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The findings of a day, worked out when they are asked for, so that they are what facts and law
 * say as of any day and as known at any moment.
 */
@Component
final class FindingsOfADay {

  /** So many leases, or operators seen, are looked at for a page at most; it may come out short. */
  private static final int LOOKED_AT = 2_000;

  private final NotedLeases leases;
  private final ObservedOperators observed;
  private final Standings standings;
  private final ProvenViolations findings;
  private final LawBook law;
  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;

  FindingsOfADay(
      NotedLeases leases,
      ObservedOperators observed,
      Standings standings,
      ProvenViolations findings,
      LawBook law,
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog) {
    this.leases = leases;
    this.observed = observed;
    this.standings = standings;
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
   * Of the leases that run on the day and are looked for, and of what was seen of an operator or of
   * all, behind one of them.
   *
   * @param operatorId who was seen; everybody when empty
   * @param limit at most so many findings
   */
  Some some(
      List<LeaseQuery> queries,
      Optional<String> operatorId,
      Question question,
      String after,
      int limit,
      Predicate<Found> wanted) {
    long position = question.now() ? LeaseIndex.NOW : leases.positionAt(question.asOf().knownAt());
    Place place = Place.of(after);
    TreeSet<String> next = next(queries, question.asOf(), position, place);
    addSeen(next, operatorId.map(Set::of).orElseGet(observed::all), question, place);
    List<FindingView> items = new ArrayList<>();
    int looked = 0;
    for (String key : next) {
      List<FindingView> found = of(FindingSubject.of(key), question, position, wanted);
      int from = key.equals(place.key()) ? Math.min(place.items(), found.size()) : 0;
      int until = Math.min(found.size(), from + limit - items.size());
      items.addAll(found.subList(from, until));
      looked++;
      if (until < found.size()) {
        return new Some(items, new Place(key, until).toString());
      }
      if (items.size() == limit || looked == LOOKED_AT) {
        return new Some(items, looked < next.size() ? new Place(key, found.size()).toString() : "");
      }
    }
    return new Some(items, "");
  }

  /**
   * Behind what a page goes on: so many findings in one subject.
   *
   * @param key of the subject, empty at the beginning
   */
  private record Place(String key, int items) {

    static Place of(String text) {
      int at = text.lastIndexOf('/');
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
      return key + "/" + items;
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
                add(run.leaseId(), place, next);
              });
    }
    return next;
  }

  private static void add(String key, Place place, TreeSet<String> next) {
    if (key.compareTo(place.key()) >= 0
        && (next.size() <= LOOKED_AT || key.compareTo(next.last()) < 0)) {
      next.add(key);
      if (next.size() > LOOKED_AT + 1) {
        next.pollLast();
      }
    }
  }

  private void addSeen(
      TreeSet<String> next, Set<String> operators, Question question, Place place) {
    for (String each : operators) {
      OperatorFacts facts =
          question.now()
              ? standings.now(each).facts()
              : standings.factsKnownAt(each, question.asOf().knownAt());
      facts.observedBy().forEach(it -> add(FindingSubject.ofOperator(each, it).key(), place, next));
    }
  }

  private List<FindingView> of(
      FindingSubject in, Question question, long position, Predicate<Found> wanted) {
    RuleValues values =
        (question.now() ? law.now() : law.knownAt(question.asOf().knownAt()))
            .on(question.asOf().validDate());
    List<Violation> violations =
        question.now()
            ? findings.now(in)
            : findings.knownAt(in, position, question.asOf().knownAt());
    List<Found> all = violations.stream().map(it -> ProvenViolations.found(it, values)).toList();
    ToldFindings told = all.isEmpty() ? ToldFindings.NONE : told(in, position);
    Map<Found, Told> still = told.still(all, Beijing.dateOf(question.asOf().knownAt()));
    List<FindingView> views = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (violations.get(i).days().contains(question.asOf().validDate())
          && wanted.test(all.get(i))) {
        views.add(FindingView.of(told.idOf(in, all.get(i), still), in, all.get(i)));
      }
    }
    return views;
  }

  private ToldFindings told(FindingSubject in, long position) {
    ToldFindings told = ToldFindings.NONE;
    for (LedgerEvent event : ledger.readStream(TellFindings.streamOf(in), 0)) {
      if (event.position() <= position) {
        told = told.with((FindingEvent) catalog.read(event).event());
      }
    }
    return told;
  }
}
