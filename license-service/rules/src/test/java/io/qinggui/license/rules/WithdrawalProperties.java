package io.qinggui.license.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.FactArbitraries.RecordedFacts;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Facts, corrections and corrections of corrections, as they were known at any moment, against an
 * oracle that simply leaves out what was withdrawn.
 */
@Domain(FactArbitraries.class)
@Domain(DomainContext.Global.class)
class WithdrawalProperties {

  /**
   * @param facts what was recorded, withdrawals included, in that order
   * @param counting by the moment, what counted then
   */
  private record Ledger(List<Fact> facts, Map<Instant, List<Fact>> counting) {}

  @Property(tries = 200)
  void what_was_withdrawn_is_left_out_at_every_moment(
      @ForAll RecordedFacts recorded, @ForAll Random random) {
    Ledger ledger = corrected(recorded.facts(), random);
    List<Fact> arrived = new ArrayList<>(ledger.facts());
    Collections.shuffle(arrived, random);
    OperatorFacts all = OperatorFacts.of("operator", arrived);
    ledger
        .counting()
        .forEach(
            (moment, counting) ->
                assertThat(timeline(all.knownAt(moment)))
                    .as("known at %s", moment)
                    .isEqualTo(timeline(OperatorFacts.of("operator", counting))));
  }

  @Property(tries = 100)
  void one_half_of_a_correction_has_no_effect(
      @ForAll RecordedFacts recorded, @ForAll Random random) {
    List<Fact> facts = recorded.facts();
    Fact wrong = facts.get(random.nextInt(facts.size()));
    List<Fact> half = new ArrayList<>(facts);
    half.add(
        new Fact.Withdrawal(
            new FactRef("withdrawal", Scenario.FIRST_RECORDED.plusSeconds(1_000)),
            wrong.ref().eventId(),
            "on its way"));
    assertThat(timeline(OperatorFacts.of("operator", half)))
        .isEqualTo(timeline(OperatorFacts.of("operator", facts)));
  }

  private static List<Reason> timeline(OperatorFacts facts) {
    return Standing.of(facts, Rulebook.notice2017()).timeline();
  }

  /**
   * After each fact, one of those recorded before is perhaps withdrawn or replaced by a copy of
   * another of its kind.
   */
  private static Ledger corrected(List<Fact> facts, Random random) {
    List<Fact> recorded = new ArrayList<>();
    List<Fact> counting = new ArrayList<>();
    Map<Instant, List<Fact>> known = new HashMap<>();
    for (Fact fact : facts) {
      Instant at = Scenario.FIRST_RECORDED.plusSeconds(recorded.size());
      Fact own = at(fact, new FactRef("event-" + recorded.size(), at));
      recorded.add(own);
      counting.add(own);
      if (random.nextInt(3) == 0) {
        correct(recorded, counting, facts, random);
      }
      known.put(recorded.getLast().ref().recordedAt(), renumbered(counting));
    }
    return new Ledger(recorded, known);
  }

  private static void correct(
      List<Fact> recorded, List<Fact> counting, List<Fact> facts, Random random) {
    if (counting.isEmpty()) {
      return;
    }
    Instant at = Scenario.FIRST_RECORDED.plusSeconds(recorded.size());
    int place = random.nextInt(counting.size());
    Fact wrong = counting.get(place);
    List<Fact> sameKind = facts.stream().filter(it -> it.getClass() == wrong.getClass()).toList();
    boolean replaced = random.nextBoolean();
    String right = "event-" + (recorded.size() + 1);
    recorded.add(
        new Fact.Withdrawal(
            new FactRef("event-" + recorded.size(), at),
            wrong.ref().eventId(),
            replaced ? right : null));
    if (replaced) {
      Fact another = sameKind.get(random.nextInt(sameKind.size()));
      Fact replacement = at(another, new FactRef(right, at));
      recorded.add(replacement);
      counting.set(place, replacement);
    } else {
      counting.remove(place);
    }
  }

  /** The oracle knows no corrections: the order of recording is the order of the list. */
  private static List<Fact> renumbered(List<Fact> counting) {
    List<Fact> again = new ArrayList<>();
    for (Fact fact : counting) {
      again.add(
          at(
              fact,
              new FactRef(
                  fact.ref().eventId(), Scenario.FIRST_RECORDED.plusSeconds(again.size()))));
    }
    return again;
  }

  private static Fact at(Fact fact, FactRef ref) {
    return switch (fact) {
      case Fact.Registration it -> new Fact.Registration(ref, it.carrier());
      case Fact.License it ->
          new Fact.License(
              ref, it.number(), it.issuer(), it.grantedOn(), it.validUntil(), it.grants());
      case Fact.Cancellation it -> new Fact.Cancellation(ref, it.license(), it.cancelledOn());
      case Fact.Revocation it -> new Fact.Revocation(ref, it.license(), it.effectiveOn());
      case Fact.Annulment it -> new Fact.Annulment(ref, it.license(), it.effectiveOn());
      case Fact.Suspension it -> new Fact.Suspension(ref, it.license(), it.from(), it.until());
      case Fact.Renewal it -> new Fact.Renewal(ref, it.license(), it.decidedOn(), it.validUntil());
      case Fact.Expansion it -> new Fact.Expansion(ref, it.license(), it.grantedOn(), it.grants());
      case Fact.ServiceOpening it ->
          new Fact.ServiceOpening(ref, it.license(), it.service(), it.opened(), it.foundOn());
      case Fact.ServiceReport it ->
          new Fact.ServiceReport(ref, it.service(), it.province(), it.runningSince());
      case Fact.Observation it ->
          new Fact.Observation(
              ref, it.observedBy(), it.service(), it.province(), it.running(), it.observedOn());
      case Fact.Commitment it ->
          new Fact.Commitment(
              ref,
              it.license(),
              it.track(),
              it.service(),
              it.signedOn(),
              it.receivedOn(),
              it.addressee());
      case Fact.Evaluation it ->
          new Fact.Evaluation(
              ref, it.license(), it.system(), it.provinces(), it.passed(), it.concludedOn());
      case Fact.Docking it -> new Fact.Docking(ref, it.license(), it.provinces(), it.completedOn());
      case Fact.AnnualCheck it ->
          new Fact.AnnualCheck(ref, it.license(), it.year(), it.qualified(), it.concludedOn());
      case Fact.CreditListing it ->
          new Fact.CreditListing(ref, it.creditRecordId(), it.listedOn(), it.caseId());
      case Fact.CreditRemoval it ->
          new Fact.CreditRemoval(ref, it.creditRecordId(), it.removedOn());
      case Fact.Seriousness it ->
          new Fact.Seriousness(ref, it.caseId(), it.serious(), it.determinedOn());
      case Fact.Resumption it -> new Fact.Resumption(ref, it.license(), it.resumedOn());
      case Fact.CircuitFile it ->
          new Fact.CircuitFile(ref, it.carrierId(), it.filedOn(), it.acknowledgedOn());
      case Fact.Affiliation it -> new Fact.Affiliation(ref, it.groupId(), it.from(), it.until());
      case Fact.CreditEvaluation it ->
          new Fact.CreditEvaluation(
              ref, it.evaluationId(), it.method(), it.evaluatedOn(), it.total(), it.grade());
      case Fact.CarrierOrder it ->
          new Fact.CarrierOrder(ref, it.carrierId(), it.issuedOn(), it.barred());
      case Fact.CrossBorderApproval it ->
          new Fact.CrossBorderApproval(ref, it.approvalNumber(), it.approvedOn(), it.validUntil());
      case Fact.Succession it ->
          new Fact.Succession(ref, it.predecessorId(), it.kind(), it.effectiveOn());
      case Fact.HolderChange it ->
          new Fact.HolderChange(ref, it.license(), it.holder(), it.successor(), it.effectiveOn());
      case Fact.TakeOver it -> new Fact.TakeOver(ref, it.license(), it.from());
      case Fact.Successor it -> new Fact.Successor(ref, it.successorId());
      case Fact.Withdrawal it -> new Fact.Withdrawal(ref, it.eventId(), it.replacedBy());
    };
  }
}
