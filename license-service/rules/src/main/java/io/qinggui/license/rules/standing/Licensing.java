package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.platform.reference.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * S1 to S3: who operates needs a license in force that grants the service in the province. On any
 * date exactly one of the three bars a service in a province, or a license covers it, or G1
 * governs.
 */
public final class Licensing {

  /** 无证经营. */
  public static final Rule S1 =
      new Rule("S1", "二(一)1(1)", "Without any license in force an operator may operate nothing.");

  /** 超地域范围经营. */
  public static final Rule S2 =
      new Rule(
          "S2",
          "二(一)1(2)",
          "A service that is licensed for other provinces only may not be operated here.");

  /** 超业务范围经营. */
  public static final Rule S3 =
      new Rule("S3", "二(一)1(3)", "A service that no license in force grants may not be operated.");

  /** 转让经营许可证. */
  public static final Rule S4 =
      new Rule(
          "S4",
          "二(一)1(4)",
          "A license passes to another operator by its issuer's act only, and to one that has"
              + " taken its holder's place.");

  private Licensing() {}

  static List<Reason> unlicensed(Coverage coverage) {
    return coverage.licensed().complement().stretches().stream()
        .map(
            gap ->
                Reason.of(
                    S1,
                    "UNLICENSED",
                    Effect.BARRED,
                    Scope.everywhere(),
                    gap,
                    coverage.stoppedOn(gap.from())))
        .toList();
  }

  static List<Reason> outOfRegion(Coverage coverage) {
    List<Reason> reasons = new ArrayList<>();
    for (Service service : Service.values()) {
      if (!coverage.granted(service).isEmpty()) {
        Map<Interval, Reason> bars = new HashMap<>();
        Provinces.ALL.forEach(it -> addOutOfRegion(reasons, bars, coverage, service, it));
      }
    }
    return reasons;
  }

  /**
   * Adds what bars the province.
   *
   * @param bars by their dates: most provinces are barred for the same dates by the same licenses
   */
  private static void addOutOfRegion(
      List<Reason> reasons,
      Map<Interval, Reason> bars,
      Coverage coverage,
      Service service,
      String province) {
    Intervals covered = coverage.covered(service, province);
    Intervals granted = coverage.granted(service);
    Intervals barred = covered.isEmpty() ? granted : granted.minus(covered);
    for (Interval dates : barred.stretches()) {
      reasons.add(
          bars.computeIfAbsent(dates, it -> outOfRegion(coverage, service, it))
              .at(Scope.of(service, province)));
    }
  }

  private static Reason outOfRegion(Coverage coverage, Service service, Interval dates) {
    return Reason.of(
        S2,
        "OUT_OF_REGION",
        Effect.BARRED,
        Scope.of(service),
        dates,
        coverage.grantsDuring(service, dates));
  }

  /** Some license is in force and none grants the service. */
  static Intervals notGranted(Coverage coverage, Service service) {
    return coverage.licensed().minus(coverage.granted(service));
  }

  /**
   * S3 where G1 does not govern instead.
   *
   * @param governed by service and province, the dates that G1 governs
   */
  static List<Reason> outOfScope(Coverage coverage, Map<Service, Map<String, Intervals>> governed) {
    return Arrays.stream(Service.values())
        .flatMap(
            service ->
                outOfScope(coverage, service, governed.getOrDefault(service, Map.of())).stream())
        .toList();
  }

  private static List<Reason> outOfScope(
      Coverage coverage, Service service, Map<String, Intervals> governed) {
    Intervals barred = notGranted(coverage, service);
    if (governed.isEmpty()) {
      return outOfScope(coverage, Scope.of(service), barred);
    }
    return Provinces.ALL.stream()
        .flatMap(
            province ->
                outOfScope(
                    coverage,
                    Scope.of(service, province),
                    barred.minus(governed.getOrDefault(province, Intervals.none())))
                    .stream())
        .toList();
  }

  private static List<Reason> outOfScope(Coverage coverage, Scope scope, Intervals barred) {
    List<Reason> reasons = new ArrayList<>();
    for (Interval dates : barred.stretches()) {
      reasons.add(
          Reason.of(
              S3, "OUT_OF_SCOPE", Effect.BARRED, scope, dates, coverage.licensesDuring(dates)));
    }
    return reasons;
  }
}
