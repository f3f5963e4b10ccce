package io.qinggui.bench.decision;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.reference.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operator with a number of facts, all of which G1 or C1 look at: a license for each 200, most
 * of them from before 2012, in up to a dozen provinces, with commitments, dockings and evaluations.
 * The same seed, the same operator.
 */
final class AnyOperator {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  private final SplittableRandom random;
  private final int size;
  private final List<String> provinces;
  private final List<Fact> facts = new ArrayList<>();

  /** Whether it did its duties by March 2017, by December 2017, or here and there. */
  private final int diligence;

  private AnyOperator(int size, long seed) {
    this.random = new SplittableRandom(seed);
    this.size = size;
    this.provinces = Provinces.ALL.subList(0, Math.clamp(size / 20, 1, 12));
    this.diligence = random.nextInt(3);
  }

  static List<Fact> of(int size, long seed) {
    return new AnyOperator(size, seed).tell();
  }

  private List<Fact> tell() {
    int licenses = Math.clamp(size / 200, 1, 5);
    for (int i = 0; i < licenses; i++) {
      license("L" + i);
    }
    for (int i = 0; i < licenses; i++) {
      commitments("L" + i);
    }
    reports();
    while (facts.size() < size) {
      for (int i = 0; i < licenses; i++) {
        duties("L" + i);
      }
    }
    return List.copyOf(facts.subList(0, size));
  }

  private void license(String number) {
    LocalDate granted =
        switch (random.nextInt(8)) {
          case 0 -> day("2013-01-01", 1150);
          case 1 -> day("2016-02-27", 10);
          case 2 -> day("2012-11-27", 10);
          default -> day("2009-01-01", 1400);
        };
    List<Fact.Grant> grants = new ArrayList<>();
    grants.add(new Fact.Grant(Service.IDC, Set.copyOf(provinces), false));
    if (random.nextInt(3) == 0) {
      grants.add(new Fact.Grant(Service.ISP, Set.of(province()), true));
    }
    if (random.nextInt(6) == 0) {
      grants.add(new Fact.Grant(Service.CDN, Set.of(province()), false));
    }
    add(
        ref ->
            new Fact.License(
                ref, number, issuer(), granted, granted.plusYears(10).minusDays(1), grants));
    if (random.nextInt(8) == 0) {
      add(ref -> new Fact.Cancellation(ref, number, day("2016-06-01", 800)));
    }
  }

  private void commitments(String license) {
    if (random.nextInt(3) > 0) {
      add(ref -> commitment(ref, license, Track.SERVICE, Service.CDN));
    }
    if (random.nextInt(2) > 0) {
      add(ref -> commitment(ref, license, Track.COMPLIANCE, null));
    }
  }

  private Fact commitment(FactRef ref, String license, Track track, @Nullable Service service) {
    LocalDate received = day("2017-03-01", 34);
    return new Fact.Commitment(ref, license, track, service, received, received, issuer());
  }

  private void reports() {
    for (String province : provinces) {
      add(ref -> new Fact.ServiceReport(ref, Service.CDN, province, day("2016-10-01", 120)));
    }
  }

  /** What C1 asks for, once in every province; some of it fails. */
  private void duties(String license) {
    for (String province : provinces) {
      add(ref -> new Fact.Docking(ref, license, Set.of(province), duty()));
      for (RequiredSystem system : RequiredSystem.values()) {
        boolean passed = random.nextInt(60) > 0;
        add(ref -> new Fact.Evaluation(ref, license, system, Set.of(province), passed, duty()));
      }
    }
  }

  private LocalDate duty() {
    return switch (diligence) {
      case 0 -> day("2016-01-01", 455);
      case 1 -> day("2016-10-01", 457);
      default -> day("2016-01-01", 900);
    };
  }

  private void add(Function<FactRef, Fact> told) {
    int number = facts.size();
    facts.add(told.apply(new FactRef("event-" + number, FIRST.plusSeconds(number))));
  }

  private String issuer() {
    return random.nextInt(6) > 0 ? "11" : "MIIT";
  }

  private String province() {
    return provinces.get(random.nextInt(provinces.size()));
  }

  private LocalDate day(String first, int days) {
    return LocalDate.parse(first).plusDays(random.nextInt(days));
  }
}
