package io.qinggui.license.figure.runtime;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import io.qinggui.license.language.LicenseEvent.LicenseSuspended;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened to licenses: in the provinces that they cover, or of which the fact itself speaks.
 */
final class LicenseFigures {

  private static final Figure GRANTED =
      Figure.inPeriod("license.licenses-granted", "颁发许可证件数", "Licenses granted");
  private static final Figure EXPANDED =
      Figure.inPeriod("license.licenses-expanded", "扩大许可范围次数", "Expansions of licenses");
  private static final Figure RENEWED =
      Figure.inPeriod("license.licenses-renewed", "许可证延续次数", "Renewals of licenses");
  private static final Figure CANCELLED =
      Figure.inPeriod("license.licenses-cancelled", "注销许可证件数", "Licenses cancelled");
  private static final Figure REVOKED =
      Figure.inPeriod("license.licenses-revoked", "吊销许可证件数", "Licenses revoked");
  private static final Figure ANNULLED =
      Figure.inPeriod("license.licenses-annulled", "撤销许可证件数", "Licenses annulled");
  private static final Figure SUSPENDED =
      Figure.inPeriod("license.licenses-suspended", "责令暂停许可证次数", "Suspensions of licenses");
  private static final Figure PASSED =
      Figure.inPeriod("license.evaluations-passed", "系统评测通过次数", "Evaluations passed");
  private static final Figure FAILED =
      Figure.inPeriod("license.evaluations-failed", "系统评测未通过次数", "Evaluations failed");
  private static final Figure DOCKED =
      Figure.inPeriod("license.dockings-completed", "系统对接完成次数", "Dockings completed");
  private static final Figure RESUMED =
      Figure.inPeriod(
          "license.customers-resumed",
          "发证机关准予恢复发展新用户次数",
          "Decisions of issuers that new customers may be taken again");

  static final List<Figure> ALL =
      List.of(
          GRANTED, EXPANDED, RENEWED, CANCELLED, REVOKED, ANNULLED, SUSPENDED, PASSED, FAILED,
          DOCKED, RESUMED);

  private LicenseFigures() {}

  static List<Counted> count(List<Fact<LicenseEvent>> facts, Known known) {
    Set<String> covered = new TreeSet<>();
    facts.forEach(it -> grants(it.event()).forEach(grant -> covered.addAll(grant.provinces())));
    List<Counted> counted = new ArrayList<>();
    for (Fact<LicenseEvent> fact : facts) {
      switch (fact.event()) {
        case LicenseRegistered it -> add(counted, GRANTED, fact, covered);
        case LicenseExpanded it -> add(counted, EXPANDED, fact, provinces(it.grants()));
        case LicenseRenewed it -> add(counted, RENEWED, fact, covered);
        case LicenseCancelled it -> add(counted, CANCELLED, fact, covered);
        case LicenseRevoked it -> add(counted, REVOKED, fact, covered);
        case LicenseAnnulled it -> add(counted, ANNULLED, fact, covered);
        case LicenseSuspended it -> add(counted, SUSPENDED, fact, covered);
        case EvaluationPassed it -> add(counted, PASSED, fact, it.provinces());
        case EvaluationFailed it -> add(counted, FAILED, fact, it.provinces());
        case DockingCompleted it -> add(counted, DOCKED, fact, it.provinces());
        case CustomersResumed it -> add(counted, RESUMED, fact, covered);
        case LicenseEvent other -> {}
      }
    }
    return counted;
  }

  private static List<Grant> grants(LicenseEvent event) {
    return switch (event) {
      case LicenseRegistered it -> it.grants();
      case LicenseExpanded it -> it.grants();
      case LicenseEvent other -> List.of();
    };
  }

  private static Set<String> provinces(List<Grant> grants) {
    Set<String> provinces = new TreeSet<>();
    grants.forEach(it -> provinces.addAll(it.provinces()));
    return provinces;
  }

  private static void add(
      List<Counted> counted, Figure figure, Fact<LicenseEvent> fact, Collection<String> provinces) {
    counted.add(
        Counted.on(
            figure,
            fact.event().licenseNumber() + "#" + fact.id(),
            fact.event().legalDate(),
            provinces,
            fact.event().operatorId(),
            List.of(fact.id())));
  }
}
