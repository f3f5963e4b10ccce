package io.qinggui.license.rules.question;

import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.platform.reference.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * L2 and L3: who may lease out. A carrier may. An IDC or ISP operator may supply users in its
 * provinces, but not enterprises that run IDC, IRCS, ISP or CDN with it.
 *
 * <p>An operator that holds CDN only is named by neither clause: L2 forbids to buy from those
 * without "the corresponding license", which a CDN license may or may not be, and L3 speaks of IDC
 * and ISP operators. So leasing by it is weighed, whatever the purpose.
 */
public final class Supplier {

  /** 使用非法资源. */
  public static final Rule L2 =
      new Rule(
          "L2",
          "二(二)2",
          "Resources come from a carrier, or from an operator whose IDC or ISP license covers the"
              + " province.");

  /** 层层转租. */
  public static final Rule L3 =
      new Rule(
          "L3",
          "二(二)3",
          "An IDC or ISP operator does not pass leased resources on to another enterprise that"
              + " operates IDC, IRCS, ISP or CDN with them, licensed or not.");

  private final Question.Lease asked;
  private final OperatorFacts lessor;
  private final boolean another;

  private Supplier(Question.Lease asked, OperatorFacts lessee, OperatorFacts lessor) {
    this.asked = asked;
    this.lessor = lessor;
    this.another = !lessor.operatorId().equals(lessee.operatorId());
  }

  static Stream<Finding> findings(
      Question.Lease asked, OperatorFacts lessee, OperatorFacts lessor) {
    if (lessor.carrier()) {
      return Stream.empty();
    }
    Supplier supplier = new Supplier(asked, lessee, lessor);
    return Stream.of(supplier.notLicensed(), supplier.layered(), supplier.cdnOnly())
        .flatMap(it -> it);
  }

  private Stream<Finding> notLicensed() {
    Intervals entitled = dates(it -> Leasing.idcOrIsp(it.service()) && here(it)).or(cdnHere());
    return reasons(
            L2, "SUPPLIER_NOT_LICENSED", Leasing.province(asked.province()), entitled.complement())
        .map(Finding::deny);
  }

  private Stream<Finding> layered() {
    if (!another || asked.purpose() != Question.Purpose.OPERATE_SERVICE) {
      return Stream.empty();
    }
    Scope scope = Scope.of(Objects.requireNonNull(asked.service()), asked.province());
    return reasons(L3, "LAYERED_SUBLEASE", scope, idcOrIsp()).map(Finding::deny);
  }

  private Stream<Finding> cdnOnly() {
    Scope scope = Leasing.province(asked.province());
    return another
        ? reasons(L3, "CDN_SUPPLIER", scope, cdnHere().minus(idcOrIsp())).map(Finding::weigh)
        : Stream.empty();
  }

  private Intervals idcOrIsp() {
    return dates(it -> Leasing.idcOrIsp(it.service()));
  }

  private Intervals cdnHere() {
    return dates(it -> it.service() == Service.CDN && here(it));
  }

  private boolean here(HeldGrant grant) {
    return grant.provinces().contains(asked.province());
  }

  private Intervals dates(Predicate<HeldGrant> condition) {
    return Intervals.union(
        lessor.licenses().stream()
            .flatMap(it -> it.grants().stream())
            .filter(condition)
            .map(HeldGrant::dates)
            .toList());
  }

  private Stream<Reason> reasons(Rule rule, String code, Scope scope, Intervals dates) {
    List<Reason> reasons = new ArrayList<>();
    for (Interval stretch : dates.stretches()) {
      reasons.add(Reason.explaining(rule, code, scope, stretch, licensesDuring(stretch)));
    }
    return reasons.stream();
  }

  private List<String> licensesDuring(Interval dates) {
    return lessor.licenses().stream()
        .filter(it -> !it.inForce().and(dates).isEmpty())
        .map(it -> it.eventId())
        .toList();
  }
}
