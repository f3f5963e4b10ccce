package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A license with what happened to it. It is in force from its original grant to the last day of its
 * last term (X3), unless it was cancelled (X2), revoked or annulled before, or is suspended. It is
 * seen from one of its holders: in force for that one on the days on which it is the holder.
 */
public final class HeldLicense {

  private final Fact.License issued;
  private final List<Term> terms;
  private final List<Fact.Suspension> suspensions;
  private final Optional<Fact.Ending> ending;
  private final LocalDate end;
  private final Tenure tenure;
  private final Intervals tenureHere;
  private final Intervals held;
  private final Intervals inForce;
  private final List<HeldGrant> grants;

  HeldLicense(Fact.License issued, LicenseActs acts, String operatorId) {
    this.issued = issued;
    this.tenure = Tenure.of(acts.holderChanges);
    this.tenureHere = tenure.of(operatorId);
    this.terms = terms(issued, acts.renewals);
    this.suspensions = acts.suspensions;
    LocalDate expiry = terms.stream().map(Term::expiry).max(LocalDate::compareTo).orElseThrow();
    this.ending =
        acts.endings.stream()
            .filter(it -> !it.endedOn().isAfter(expiry))
            .min(Comparator.comparing(Fact.Ending::endedOn));
    this.end = ending.map(Fact.Ending::endedOn).filter(it -> it.isBefore(expiry)).orElse(expiry);
    this.held =
        terms.stream()
            .map(Term::dates)
            .reduce(Intervals.none(), Intervals::or)
            .and(Intervals.between(issued.grantedOn(), end));
    this.inForce = held.minus(suspended(suspensions)).and(tenureHere);
    this.grants = grants(issued, acts.expansions);
  }

  /** Whoever renews before the end adds to the term; whoever renews later begins again. */
  private static List<Term> terms(Fact.License issued, List<Fact.Renewal> renewals) {
    List<Fact.Renewal> sorted = new ArrayList<>(renewals);
    sorted.sort(Comparator.comparing(Fact.Renewal::decidedOn));
    List<Term> terms = new ArrayList<>();
    LocalDate since = LocalDate.MIN;
    LocalDate from = issued.grantedOn();
    LocalDate validUntil = issued.validUntil();
    String event = issued.ref().eventId();
    for (Fact.Renewal renewal : sorted) {
      LocalDate decided = renewal.decidedOn();
      terms.add(new Term(Intervals.between(since, decided), from, validUntil, event));
      LocalDate expiry = Interval.dayAfter(validUntil);
      since = decided.isAfter(since) ? decided : since;
      from = decided.isAfter(expiry) ? decided : expiry;
      validUntil = renewal.validUntil();
      event = renewal.ref().eventId();
    }
    terms.add(new Term(Intervals.of(Interval.from(since)), from, validUntil, event));
    return List.copyOf(terms);
  }

  private static Intervals suspended(List<Fact.Suspension> suspensions) {
    Intervals suspended = Intervals.none();
    for (Fact.Suspension it : suspensions) {
      LocalDate until = it.until();
      suspended = suspended.or(Intervals.between(it.from(), until == null ? LocalDate.MAX : until));
    }
    return suspended;
  }

  private List<HeldGrant> grants(Fact.License license, List<Fact.Expansion> expansions) {
    List<HeldGrant> all = new ArrayList<>();
    addGrants(all, license.grants(), license.grantedOn(), eventId());
    for (Fact.Expansion it : expansions) {
      addGrants(all, it.grants(), it.grantedOn(), it.ref().eventId());
    }
    return List.copyOf(all);
  }

  private void addGrants(
      List<HeldGrant> all, List<Fact.Grant> granted, LocalDate grantedOn, String event) {
    // an act that is dated before the license, by mistake, does not make it older than it is
    LocalDate since = grantedOn.isBefore(grantedOn()) ? grantedOn() : grantedOn;
    for (Interval dates : inForce.and(Interval.from(since)).stretches()) {
      for (Fact.Grant it : granted) {
        all.add(
            new HeldGrant(it.service(), it.provinces(), it.websiteHosting(), since, dates, event));
      }
    }
  }

  public String number() {
    return issued.number();
  }

  public String issuer() {
    return issued.issuer();
  }

  /** The original grant, whatever was renewed since. */
  public LocalDate grantedOn() {
    return issued.grantedOn();
  }

  /** Its terms, the first one and those by renewal, in order. */
  public List<Term> terms() {
    return terms;
  }

  /** What ended it before its term did. */
  public Optional<Fact.Ending> ending() {
    return ending;
  }

  /** The dates on which it is this operator's, before it began and after its end as well. */
  public Intervals tenure() {
    return tenureHere;
  }

  /** Whether it is this operator's, has begun and has not ended, suspended or not. */
  public boolean isHolderOn(LocalDate date) {
    return tenureHere.contains(date) && held.contains(date);
  }

  /** Whether this operator holds it no more though it has not ended. */
  public boolean passedOn() {
    return !tenureHere.contains(LocalDate.MAX.minusDays(1));
  }

  /** Who holds it on the date; empty while it never passed to anybody. */
  public Optional<String> holderOn(LocalDate date) {
    return tenure.holderOn(date);
  }

  /** All its holders, with the dates of each; nobody while it never passed. */
  Map<String, Intervals> tenures() {
    return tenure.dates();
  }

  /** The dates on which it is in force; none if it ended before it began. */
  public Intervals inForce() {
    return inForce;
  }

  public boolean inForceOn(LocalDate date) {
    return inForce.contains(date);
  }

  /** The dates of its terms until it ended, suspended or not, whoever held it. */
  public Intervals held() {
    return held;
  }

  /** Whether it has begun and has not ended, suspended or not, whoever held it. */
  public boolean heldOn(LocalDate date) {
    return held.contains(date);
  }

  /** What it comes to on the date, whoever holds it then. */
  public LicenseStatus statusOn(LocalDate date) {
    if (held.contains(date)) {
      return suspended(suspensions).contains(date)
          ? LicenseStatus.SUSPENDED
          : LicenseStatus.IN_FORCE;
    }
    return date.isBefore(grantedOn())
        ? LicenseStatus.NOT_YET
        : ending
            .filter(it -> !it.endedOn().isAfter(date))
            .map(LicenseStatus::after)
            .orElse(LicenseStatus.EXPIRED);
  }

  /** What it grants; nothing if it was never in force. */
  public List<HeldGrant> grants() {
    return grants;
  }

  /** The first day on which it is no longer in force for anybody, and will not be again. */
  public LocalDate end() {
    return end;
  }

  /** The first day on which this operator does not hold it any more. */
  public LocalDate lost() {
    LocalDate passed =
        tenureHere.isEmpty() ? LocalDate.MIN : tenureHere.stretches().getLast().until();
    return passed.isBefore(end) ? passed : end;
  }

  /** The first day on which this operator holds it. */
  public LocalDate acquired() {
    LocalDate since =
        tenureHere.isEmpty() ? LocalDate.MAX : tenureHere.stretches().getFirst().from();
    return since.isAfter(grantedOn()) ? since : grantedOn();
  }

  /** The event that recorded the license. */
  public String eventId() {
    return issued.ref().eventId();
  }

  /** The events that brought about its end: those with its term, and what ended it before. */
  public List<String> endedBy() {
    List<String> events = new ArrayList<>();
    events.add(eventId());
    if (ending.isPresent()) {
      events.add(ending.get().ref().eventId());
    } else if (terms.size() > 1) {
      events.add(terms.getLast().eventId());
    }
    return List.copyOf(events);
  }

  /** The events for which it is not in force from a day on, though it was the day before. */
  public List<String> stoppedBy(LocalDate date) {
    if (end.equals(date)) {
      return endedBy();
    }
    List<String> events = new ArrayList<>();
    events.add(eventId());
    events.addAll(tenure.passedOn(date));
    suspensions.stream()
        .filter(it -> it.from().equals(date))
        .forEach(it -> events.add(it.ref().eventId()));
    return List.copyOf(events);
  }
}
