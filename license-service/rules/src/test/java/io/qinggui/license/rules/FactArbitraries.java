package io.qinggui.license.rules;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.license.rules.question.Question;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Operators that something has happened to: up to two licenses in two provinces, dates from 2012 to
 * 2022 and often at a boundary. The last fact may be recorded in the same moment as the first.
 */
public class FactArbitraries extends DomainContextBase {

  /** Facts in the order of recording, a second apart. */
  public record RecordedFacts(List<Fact> facts) {}

  /** A legal date of interest. */
  public record Day(LocalDate date) {}

  private interface Recording extends Function<FactRef, Fact> {}

  @Provide
  Arbitrary<RecordedFacts> recordedFacts() {
    Arbitrary<List<Recording>> happening =
        Arbitraries.frequencyOf(
            Tuple.of(4, license()),
            Tuple.of(3, idcWithCdnRunning()),
            Tuple.of(2, causesRemoved()),
            Tuple.of(1, cancellation()),
            Tuple.of(1, ending()),
            Tuple.of(1, suspension()),
            Tuple.of(2, renewal()),
            Tuple.of(2, expansion()),
            Tuple.of(1, serviceOpening()),
            Tuple.of(3, report()),
            Tuple.of(4, commitment()),
            Tuple.of(3, everythingPassed()),
            Tuple.of(2, evaluation()),
            Tuple.of(3, docking()),
            Tuple.of(2, annualCheck()),
            Tuple.of(2, listing()),
            Tuple.of(2, removal()),
            Tuple.of(1, seriousness()),
            Tuple.of(4, resumption()));
    return happening.list().ofMinSize(1).ofMaxSize(18).map(FactArbitraries::record);
  }

  private static RecordedFacts record(List<List<Recording>> happenings) {
    List<Fact> facts = new ArrayList<>();
    for (List<Recording> happening : happenings) {
      for (Recording telling : happening) {
        int number = facts.size();
        facts.add(
            telling.apply(
                new FactRef("event-" + number, Scenario.FIRST_RECORDED.plusSeconds(number))));
      }
    }
    return new RecordedFacts(List.copyOf(facts));
  }

  @Provide
  Arbitrary<Day> day() {
    return dates().map(Day::new);
  }

  @Provide
  Arbitrary<Question> question() {
    return Arbitraries.oneOf(
        Combinators.combine(services(), provinces()).as(Question.Operate::new),
        Combinators.combine(services(), provinces()).as(Question.AcceptCustomer::new),
        Combinators.combine(
                Arbitraries.of(Question.Resource.class),
                Arbitraries.of(Question.Purpose.class),
                services(),
                provinces())
            .as((what, why, service, where) -> new Question.Lease("S", what, why, service, where)),
        Combinators.combine(services().set().ofMinSize(1), coverages()).as(Question.Grant::new),
        Combinators.combine(licenses().injectNull(0.05), services().set().ofMinSize(1), coverages())
            .as(Question.Expand::new),
        Combinators.combine(licenses(), dates().injectNull(0.5)).as(Question.Renew::new),
        Combinators.combine(licenses(), Arbitraries.integers().between(2015, 2020))
            .as(Question.PassAnnualCheck::new));
  }

  static Arbitrary<LocalDate> dates() {
    List<LocalDate> boundaries =
        List.of(
            LocalDate.parse("2012-12-01"),
            LocalDate.parse("2016-03-01"),
            LocalDate.parse("2017-01-18"),
            LocalDate.parse("2017-04-01"),
            LocalDate.parse("2018-01-01"));
    Arbitrary<LocalDate> near =
        Combinators.combine(Arbitraries.of(boundaries), Arbitraries.integers().between(-2, 2))
            .as((date, days) -> date.plusDays(days));
    Arbitrary<LocalDate> any =
        Arbitraries.integers().between(0, 3900).map(LocalDate.parse("2012-03-01")::plusDays);
    return Arbitraries.oneOf(near, any);
  }

  private static Arbitrary<String> licenses() {
    return Arbitraries.of("L1", "L1", "L2");
  }

  private static Arbitrary<String> provinces() {
    return Arbitraries.of("11", "33");
  }

  private static Arbitrary<LocalDate> early() {
    return Arbitraries.integers().between(0, 1500).map(LocalDate.parse("2012-01-01")::plusDays);
  }

  private static Arbitrary<LocalDate> late() {
    return Arbitraries.integers().between(0, 1500).map(LocalDate.parse("2018-01-01")::plusDays);
  }

  private static Arbitrary<Set<String>> coverages() {
    return provinces().set().ofMinSize(1);
  }

  private static Arbitrary<Service> services() {
    return Arbitraries.of(Service.class);
  }

  private static Arbitrary<List<Fact.Grant>> grants() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(8, Service.IDC),
                Tuple.of(1, Service.IRCS),
                Tuple.of(1, Service.CDN),
                Tuple.of(3, Service.ISP)),
            coverages(),
            Arbitraries.of(true, false))
        .as(Fact.Grant::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  private static Arbitrary<List<Recording>> license() {
    return Combinators.combine(
            licenses(),
            issuers(),
            Arbitraries.oneOf(dates(), early()),
            Arbitraries.integers().between(1, 6000),
            grants())
        .as(
            (number, issuer, from, days, grants) ->
                one(
                    ref ->
                        new Fact.License(ref, number, issuer, from, from.plusDays(days), grants)));
  }

  /** Held IDC and ran CDN before the campaign, and perhaps committed to both tracks in time. */
  private static Arbitrary<List<Recording>> idcWithCdnRunning() {
    LocalDate received = LocalDate.parse("2017-03-10");
    return Combinators.combine(early(), coverages(), Arbitraries.of(true, false))
        .as(
            (from, where, toIssuer) -> {
              Fact.Grant idc = new Fact.Grant(Service.IDC, where, false);
              String to = toIssuer ? "33" : "11";
              return List.of(
                  ref -> new Fact.License(ref, "L1", "33", from, from.plusYears(12), List.of(idc)),
                  ref -> new Fact.ServiceReport(ref, Service.CDN, "33", from),
                  ref -> commitment(ref, Track.SERVICE, received, to),
                  ref -> commitment(ref, Track.COMPLIANCE, received, to));
            });
  }

  private static Fact.Commitment commitment(
      FactRef ref, Track track, LocalDate on, String addressee) {
    Service service = track == Track.SERVICE ? Service.CDN : null;
    return new Fact.Commitment(ref, "L1", track, service, on, on, addressee);
  }

  /** Removed from the list, compliant at last, and resumed. */
  private static Arbitrary<List<Recording>> causesRemoved() {
    Set<String> where = Set.of("11", "33");
    return Combinators.combine(late(), Arbitraries.integers().between(-1, 30))
        .as(
            (on, days) -> {
              List<Recording> facts = new ArrayList<>();
              for (RequiredSystem it : RequiredSystem.values()) {
                facts.add(ref -> new Fact.Evaluation(ref, "L1", it, where, true, on));
              }
              facts.add(ref -> new Fact.Docking(ref, "L1", where, on));
              facts.add(ref -> new Fact.AnnualCheck(ref, "L1", 2019, true, on));
              facts.add(ref -> new Fact.CreditRemoval(ref, "C1", on));
              facts.add(ref -> new Fact.Resumption(ref, "L1", on.plusDays(days)));
              return facts;
            });
  }

  private static Arbitrary<String> issuers() {
    return Arbitraries.of("33", "33", "MIIT");
  }

  private static Arbitrary<List<Recording>> cancellation() {
    return Combinators.combine(licenses(), dates())
        .as((license, on) -> one(ref -> new Fact.Cancellation(ref, license, on)));
  }

  private static Arbitrary<List<Recording>> ending() {
    return Combinators.combine(licenses(), dates(), Arbitraries.of(true, false))
        .as(
            (license, on, penalty) ->
                one(
                    ref ->
                        penalty
                            ? new Fact.Revocation(ref, license, on)
                            : new Fact.Annulment(ref, license, on)));
  }

  private static Arbitrary<List<Recording>> suspension() {
    return Combinators.combine(
            licenses(), dates(), Arbitraries.integers().between(1, 400).injectNull(0.2))
        .as(
            (license, from, days) ->
                one(
                    ref ->
                        new Fact.Suspension(
                            ref, license, from, days == null ? null : from.plusDays(days))));
  }

  private static Arbitrary<List<Recording>> renewal() {
    return Combinators.combine(licenses(), dates(), Arbitraries.integers().between(1, 2000))
        .as(
            (license, on, days) ->
                one(ref -> new Fact.Renewal(ref, license, on, on.plusDays(days))));
  }

  private static Arbitrary<List<Recording>> serviceOpening() {
    return Combinators.combine(licenses(), services(), Arbitraries.of(true, false), dates())
        .as(
            (license, service, opened, on) ->
                one(ref -> new Fact.ServiceOpening(ref, license, service, opened, on)));
  }

  private static Arbitrary<List<Recording>> expansion() {
    return Combinators.combine(licenses(), dates(), grants())
        .as((license, on, grants) -> one(ref -> new Fact.Expansion(ref, license, on, grants)));
  }

  private static Arbitrary<List<Recording>> report() {
    return Combinators.combine(
            Arbitraries.of(Service.IRCS, Service.CDN, Service.CDN, Service.IDC),
            provinces(),
            Arbitraries.oneOf(dates(), early()))
        .as(
            (service, where, since) ->
                one(ref -> new Fact.ServiceReport(ref, service, where, since)));
  }

  private static Arbitrary<List<Recording>> commitment() {
    return Combinators.combine(
            licenses(),
            Arbitraries.of(Track.class),
            Arbitraries.of(Service.IRCS, Service.CDN),
            Arbitraries.oneOf(dates(), Arbitraries.of(LocalDate.parse("2017-03-01"))),
            issuers())
        .as(
            (license, track, service, on, to) ->
                one(
                    ref ->
                        new Fact.Commitment(
                            ref,
                            license,
                            track,
                            track == Track.SERVICE ? service : null,
                            on,
                            on,
                            to)));
  }

  private static Arbitrary<List<Recording>> everythingPassed() {
    return Combinators.combine(licenses(), dates())
        .as(
            (license, on) ->
                Arrays.stream(RequiredSystem.values())
                    .map(
                        it ->
                            (Recording)
                                ref ->
                                    new Fact.Evaluation(
                                        ref, license, it, Set.of("11", "33", "44"), true, on))
                    .toList());
  }

  private static Arbitrary<List<Recording>> evaluation() {
    return Combinators.combine(
            licenses(),
            Arbitraries.of(RequiredSystem.class),
            coverages(),
            Arbitraries.of(true, false),
            dates())
        .as(
            (license, system, where, passed, on) ->
                one(ref -> new Fact.Evaluation(ref, license, system, where, passed, on)));
  }

  private static Arbitrary<List<Recording>> docking() {
    return Combinators.combine(licenses(), dates())
        .as(
            (license, on) ->
                one(ref -> new Fact.Docking(ref, license, Set.of("11", "33", "44"), on)));
  }

  private static Arbitrary<List<Recording>> annualCheck() {
    return Combinators.combine(
            licenses(),
            Arbitraries.integers().between(2016, 2018),
            Arbitraries.of(true, false),
            dates())
        .as(
            (license, year, qualified, on) ->
                one(ref -> new Fact.AnnualCheck(ref, license, year, qualified, on)));
  }

  private static Arbitrary<List<Recording>> listing() {
    return Combinators.combine(Arbitraries.of("C1", "C2"), dates(), cases().injectNull(0.5))
        .as((record, on, by) -> one(ref -> new Fact.CreditListing(ref, record, on, by)));
  }

  private static Arbitrary<List<Recording>> removal() {
    return Combinators.combine(Arbitraries.of("C1", "C2"), dates())
        .as((record, on) -> one(ref -> new Fact.CreditRemoval(ref, record, on)));
  }

  private static Arbitrary<String> cases() {
    return Arbitraries.of("K1", "K2");
  }

  private static Arbitrary<List<Recording>> seriousness() {
    return Combinators.combine(cases(), Arbitraries.of(true, true, false), dates())
        .as((id, serious, on) -> one(ref -> new Fact.Seriousness(ref, id, serious, on)));
  }

  private static Arbitrary<List<Recording>> resumption() {
    return Combinators.combine(licenses(), Arbitraries.oneOf(dates(), late()))
        .as((license, on) -> one(ref -> new Fact.Resumption(ref, license, on)));
  }

  private static List<Recording> one(Recording telling) {
    return List.of(telling);
  }
}
