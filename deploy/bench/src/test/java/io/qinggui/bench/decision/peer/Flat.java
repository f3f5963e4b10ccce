package io.qinggui.bench.decision.peer;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts in the form that suits the joins of {@code notice.drl}: an object for each province.
 * They are made beforehand, as a user's loader would, and are no part of what is measured.
 */
public final class Flat {

  private Flat() {}

  /** A license; {@code end} is the first day after its term. */
  public record License(
      String number, String grantor, LocalDate grantedOn, LocalDate end, String eventId) {}

  /** A license ends on that day. */
  public record Cancellation(String license, LocalDate cancelledOn) {}

  /** A license grants a service in a province. */
  public record Grant(String license, Service service, String province, LocalDate from) {}

  /** A service runs in a province. */
  public record Report(Service service, String province, LocalDate runningSince, String eventId) {}

  /** A commitment. */
  public record Commitment(
      String license,
      Track track,
      @Nullable Service service,
      LocalDate receivedOn,
      String addressee,
      String eventId) {}

  /** An evaluation; a later one has a greater {@code order}. */
  public record Evaluation(
      String license,
      RequiredSystem system,
      String province,
      boolean passed,
      LocalDate concludedOn,
      int order) {}

  /** A docking. */
  public record Docking(String license, String province, LocalDate completedOn) {}

  /** What C1 asks of a service. */
  public record Requirement(Service service, RequiredSystem system) {}

  /**
   * The objects for an operator.
   *
   * @throws IllegalArgumentException for a fact of which {@code notice.drl} knows nothing
   */
  public static List<Object> of(List<Fact> facts) {
    List<Object> flat = new ArrayList<>(requirements());
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.License it -> license(it, flat);
        case Fact.Cancellation it -> flat.add(new Cancellation(it.license(), it.cancelledOn()));
        case Fact.ServiceReport it ->
            flat.add(
                new Report(it.service(), it.province(), it.runningSince(), it.ref().eventId()));
        case Fact.Commitment it ->
            flat.add(
                new Commitment(
                    it.license(),
                    it.track(),
                    it.service(),
                    it.receivedOn(),
                    it.addressee(),
                    it.ref().eventId()));
        case Fact.Docking it ->
            it.provinces().forEach(p -> flat.add(new Docking(it.license(), p, it.completedOn())));
        case Fact.Evaluation it -> {}
        default -> throw new IllegalArgumentException(fact.toString());
      }
    }
    flat.addAll(evaluations(facts));
    return flat;
  }

  private static void license(Fact.License it, List<Object> flat) {
    LocalDate end = it.validUntil().plusDays(1);
    flat.add(new License(it.number(), it.issuer(), it.grantedOn(), end, it.ref().eventId()));
    it.grants()
        .forEach(
            grant ->
                grant
                    .provinces()
                    .forEach(
                        province ->
                            flat.add(
                                new Grant(
                                    it.number(), grant.service(), province, it.grantedOn()))));
  }

  private static List<Evaluation> evaluations(List<Fact> facts) {
    List<Fact.Evaluation> sorted =
        facts.stream()
            .filter(Fact.Evaluation.class::isInstance)
            .map(Fact.Evaluation.class::cast)
            .sorted(
                Comparator.comparing(Fact.Evaluation::concludedOn)
                    .thenComparing(Fact.Evaluation::ref))
            .toList();
    List<Evaluation> flat = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Fact.Evaluation it = sorted.get(i);
      int order = i;
      it.provinces()
          .forEach(
              p ->
                  flat.add(
                      new Evaluation(
                          it.license(), it.system(), p, it.passed(), it.concludedOn(), order)));
    }
    return flat;
  }

  private static List<Requirement> requirements() {
    List<Requirement> all = new ArrayList<>();
    for (RequiredSystem system : RequiredSystem.values()) {
      all.add(new Requirement(Service.IDC, system));
      if (system != RequiredSystem.FACILITY_SECURITY) {
        all.add(new Requirement(Service.ISP, system));
      }
    }
    return all;
  }
}
