package io.qinggui.license.rules;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same rules read a second time, as plainly as possible: one date, one service, one province,
 * no intervals. What the timeline says must agree with it on every day.
 */
final class RulesOracle {

  private static final LocalDate APRIL = LocalDate.parse("2017-04-01");
  private static final LocalDate JANUARY = LocalDate.parse("2018-01-01");

  private final OperatorFacts facts;
  private final LocalDate date;

  RulesOracle(OperatorFacts facts, LocalDate date) {
    this.facts = facts;
    this.date = date;
  }

  /** Why the service is barred here, or {@code GRACE}, or {@code LICENSED}. */
  String operating(Service service, String province) {
    if (inForce().findAny().isEmpty()) {
      return "UNLICENSED";
    }
    if (inForce().anyMatch(it -> grants(it, service, province, date))) {
      return "LICENSED";
    }
    if (inForce().anyMatch(it -> grants(it, service, date))) {
      return "OUT_OF_REGION";
    }
    return underG1(service, province) ? g1(service, province) : "OUT_OF_SCOPE";
  }

  private Stream<HeldLicense> inForce() {
    return facts.licenses().stream().filter(it -> it.inForceOn(date));
  }

  private static boolean grants(HeldLicense license, Service service, LocalDate on) {
    return license.grants().stream()
        .anyMatch(it -> it.service() == service && it.dates().contains(on));
  }

  private static boolean grants(
      HeldLicense license, Service service, String province, LocalDate on) {
    return license.grants().stream()
        .anyMatch(it -> it.covers(service, province) && it.dates().contains(on));
  }

  private boolean underG1(Service service, String province) {
    boolean catalogue = service == Service.IRCS || service == Service.CDN;
    boolean running =
        facts.serviceReports().stream()
            .filter(it -> it.service() == service && it.province().equals(province))
            .anyMatch(it -> !it.runningSince().isAfter(LocalDate.parse("2017-01-17")));
    boolean everGranted =
        facts.licenses().stream()
            .flatMap(it -> it.grants().stream())
            .anyMatch(it -> it.service() == service && !it.dates().from().isAfter(date));
    return catalogue && running && !everGranted && oldIdc(province).findAny().isPresent();
  }

  private Stream<HeldLicense> oldIdc(String province) {
    return inForce()
        .filter(
            it ->
                it.grants().stream()
                    .filter(g -> g.grantedOn().isBefore(LocalDate.parse("2016-03-01")))
                    .anyMatch(g -> g.covers(Service.IDC, province) && g.dates().contains(date)));
  }

  private String g1(Service service, String province) {
    boolean committed = oldIdc(province).anyMatch(it -> committed(it, service));
    if (date.isBefore(APRIL) || (committed && date.isBefore(JANUARY))) {
      return "GRACE";
    }
    return committed ? "COMMITMENT_BROKEN" : "COMMITMENT_MISSED";
  }

  private boolean committed(HeldLicense license, Service service) {
    return facts.commitments(license.number()).stream()
        .filter(it -> it.track() == Track.SERVICE)
        .filter(it -> it.service() == service)
        .anyMatch(it -> receivedInTime(it, license));
  }

  private static boolean receivedInTime(Fact.Commitment commitment, HeldLicense license) {
    return commitment.receivedOn().isBefore(APRIL)
        && commitment.addressee().equals(license.issuer());
  }

  /** Whether C1 bans new customers of IDC or ISP here. */
  boolean bannedByC1(Service service, String province) {
    return facts.licenses().stream()
        .filter(it -> it.grants().stream().anyMatch(RulesOracle::ofCohort))
        .filter(it -> service == Service.IDC || service == Service.ISP)
        .filter(it -> it.grants().stream().anyMatch(g -> grantedBy(g, service, province)))
        .anyMatch(this::bannedByC1);
  }

  private static boolean ofCohort(HeldGrant grant) {
    boolean concerned = grant.service() == Service.IDC || grant.service() == Service.ISP;
    return concerned && grant.grantedOn().isBefore(LocalDate.parse("2012-12-01"));
  }

  private boolean grantedBy(HeldGrant grant, Service service, String province) {
    return grant.covers(service, province) && !grant.dates().from().isAfter(date);
  }

  private boolean bannedByC1(HeldLicense license) {
    boolean committed =
        facts.commitments(license.number()).stream()
            .filter(it -> it.track() == Track.COMPLIANCE)
            .anyMatch(it -> receivedInTime(it, license));
    LocalDate from = committed ? JANUARY : APRIL;
    return !date.isBefore(from)
        && license.heldOn(from)
        && !fulfilled(license, APRIL.minusDays(1))
        && !fulfilled(license, from.minusDays(1))
        && !resumed(license, from);
  }

  private boolean resumed(HeldLicense license, LocalDate from) {
    return facts.resumptions().stream()
        .filter(it -> it.license().equals(license.number()))
        .map(Fact.Resumption::resumedOn)
        .filter(it -> !it.isBefore(from) && !it.isAfter(date))
        .anyMatch(it -> fulfilled(license, it) || !license.heldOn(it));
  }

  private boolean fulfilled(HeldLicense license, LocalDate on) {
    return license.grants().stream()
        .filter(RulesOracle::ofCohort)
        .filter(it -> !it.dates().from().isAfter(on))
        .allMatch(
            grant ->
                grant.provinces().stream()
                    .allMatch(province -> fulfilled(license, grant.service(), province, on)));
  }

  private boolean fulfilled(HeldLicense license, Service service, String province, LocalDate on) {
    boolean docked =
        facts.dockings(license.number()).stream()
            .anyMatch(it -> it.provinces().contains(province) && !it.completedOn().isAfter(on));
    return docked
        && Stream.of(RequiredSystem.values())
            .filter(it -> service == Service.IDC || it != RequiredSystem.FACILITY_SECURITY)
            .allMatch(it -> passed(license, it, province, on));
  }

  private boolean passed(
      HeldLicense license, RequiredSystem system, String province, LocalDate on) {
    List<Fact.Evaluation> concluded =
        facts.evaluations().stream()
            .filter(it -> it.license().equals(license.number()) && it.system() == system)
            .filter(it -> it.provinces().contains(province) && !it.concludedOn().isAfter(on))
            .sorted(
                Comparator.comparing(Fact.Evaluation::concludedOn)
                    .thenComparing(it -> it.ref().recordedAt()))
            .toList();
    return !concluded.isEmpty() && concluded.getLast().passed();
  }
}
