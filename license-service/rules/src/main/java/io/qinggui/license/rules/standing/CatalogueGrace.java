package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.platform.reference.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * G1: an IDC operator from before the catalogue of 2015 that was already running IRCS or CDN may go
 * on until the commitment deadline; with a commitment to its issuer, until the fulfilment deadline.
 *
 * <p>It governs a service in a province while no license has ever granted the service and an old
 * IDC license covers the province. It has no first day of its own: before the catalogue the service
 * was part of IDC, so the grace reaches back to the start of the IDC license.
 */
public final class CatalogueGrace {

  /** The rule. */
  public static final Rule G1 =
      new Rule(
          "G1",
          "二(一)2",
          "Whoever was granted IDC before {catalogueInForceOn} and ran IRCS or CDN by"
              + " {runningBy} may go on through {commitmentDeadline}, and if it committed"
              + " to its issuer by then through {fulfilmentDeadline}; after that only with"
              + " a license for the service.");

  private final OperatorFacts facts;
  private final Coverage coverage;
  private final RuleValues values;
  private final List<Reason> reasons = new ArrayList<>();
  private final Map<Service, Map<String, Intervals>> governed = new EnumMap<>(Service.class);
  private final Map<HeldLicense, List<Fact.Commitment>> commitments = new LinkedHashMap<>();
  private final Map<Service, Intervals> neverGranted = new EnumMap<>(Service.class);

  private CatalogueGrace(OperatorFacts facts, Coverage coverage, RuleValues values) {
    this.facts = facts;
    this.coverage = coverage;
    this.values = values;
    facts.licenses().stream()
        .filter(it -> CommitmentReview.oldIdc(it, values))
        .forEach(it -> commitments.put(it, commitments(it)));
  }

  static CatalogueGrace of(OperatorFacts facts, Coverage coverage, RuleValues values) {
    CatalogueGrace grace = new CatalogueGrace(facts, coverage, values);
    facts.serviceReports().stream()
        .filter(it -> CommitmentReview.CATALOGUE_SERVICES.contains(it.service()))
        .filter(it -> !it.runningSince().isAfter(values.date(ValueName.RUNNING_BY)))
        .forEach(grace::examine);
    return grace;
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** By service and province, the dates on which G1 decides instead of S3. */
  Map<Service, Map<String, Intervals>> governed() {
    return governed;
  }

  /** An old IDC license in the province of a report, and the commitments that bind it. */
  private record OldLicense(
      HeldLicense license, Intervals dates, List<Fact.Commitment> commitments) {}

  private void examine(Fact.ServiceReport report) {
    List<OldLicense> old = oldLicenses(report);
    Intervals dates =
        neverGranted.computeIfAbsent(report.service(), this::neverGranted).and(union(old.stream()));
    if (dates.isEmpty()) {
      return;
    }
    governed
        .computeIfAbsent(report.service(), any -> new HashMap<>())
        .put(report.province(), dates);
    judge(report, old, dates);
  }

  private void judge(Fact.ServiceReport report, List<OldLicense> old, Intervals dates) {
    Intervals committed = union(old.stream().filter(it -> !it.commitments().isEmpty()));
    Intervals byCommitment =
        Intervals.of(Interval.before(Interval.dayAfter(values.commitmentDeadline())));
    Interval byFulfilment = Interval.before(Interval.dayAfter(values.fulfilmentDeadline()));
    Intervals grace = dates.and(byCommitment.or(committed.and(byFulfilment)));
    Intervals over = dates.minus(grace);
    Intervals pending = pending(over);
    Intervals barred = over.minus(pending);
    add(report, old, "CATALOGUE_GRACE", Effect.GRACE, grace, null);
    add(report, old, "COMMITMENT_MISSED", Effect.BARRED, barred.minus(committed), null);
    add(report, old, "COMMITMENT_BROKEN", Effect.BARRED, barred.and(committed), null);
    add(
        report,
        old,
        "APPLICATION_PENDING",
        Effect.NO_NEW_CUSTOMERS,
        pending,
        values.value(ValueName.PENDING_APPLICANTS).amendment());
  }

  /** 工信管函〔2018〕84号: named applicants keep their customers from the fulfilment deadline on. */
  private Intervals pending(Intervals over) {
    return values.operators(ValueName.PENDING_APPLICANTS).contains(facts.operatorId())
        ? over.and(Interval.from(Interval.dayAfter(values.fulfilmentDeadline())))
        : Intervals.none();
  }

  private List<OldLicense> oldLicenses(Fact.ServiceReport report) {
    List<OldLicense> old = new ArrayList<>();
    commitments.forEach(
        (license, all) -> {
          Intervals dates = idcDates(license, report.province());
          if (!dates.isEmpty()) {
            old.add(new OldLicense(license, dates, about(report.service(), all)));
          }
        });
    return old;
  }

  private Intervals idcDates(HeldLicense license, String province) {
    return Intervals.union(
        license.grants().stream()
            .filter(it -> it.covers(Service.IDC, province))
            .filter(it -> CommitmentReview.isOldIdc(it, values))
            .map(HeldGrant::dates)
            .toList());
  }

  private List<Fact.Commitment> commitments(HeldLicense license) {
    return facts.commitments(license.number()).stream()
        .filter(it -> it.track() == Track.SERVICE)
        .filter(it -> CommitmentReview.of(it, license, values).effective())
        .toList();
  }

  private static List<Fact.Commitment> about(Service service, List<Fact.Commitment> all) {
    return all.stream().filter(it -> it.service() == service).toList();
  }

  /** Some license is in force, and none has granted the service so far. */
  private Intervals neverGranted(Service service) {
    Intervals notGranted = Licensing.notGranted(coverage, service);
    return coverage
        .firstGrant(service)
        .map(first -> notGranted.and(Interval.before(first)))
        .orElse(notGranted);
  }

  private void add(
      Fact.ServiceReport report,
      List<OldLicense> old,
      String code,
      Effect effect,
      Intervals dates,
      @Nullable String amendment) {
    Scope scope = Scope.of(report.service(), report.province());
    for (Interval stretch : dates.stretches()) {
      List<String> because = because(report, old, stretch);
      if (amendment != null) {
        because.add(amendment);
      }
      reasons.add(Reason.of(G1, code, effect, scope, stretch, because));
    }
  }

  private static List<String> because(
      Fact.ServiceReport report, List<OldLicense> old, Interval stretch) {
    List<String> because = new ArrayList<>();
    because.add(report.ref().eventId());
    for (OldLicense license : old) {
      if (!license.dates().and(stretch).isEmpty()) {
        because.add(license.license().eventId());
        license.commitments().forEach(it -> because.add(it.ref().eventId()));
      }
    }
    return because;
  }

  private static Intervals union(Stream<OldLicense> licenses) {
    return Intervals.union(licenses.flatMap(it -> it.dates().stretches().stream()).toList());
  }
}
