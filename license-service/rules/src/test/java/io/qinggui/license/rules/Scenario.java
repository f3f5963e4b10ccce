package io.qinggui.license.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.book.Amendment;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.SuccessionKind;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.license.rules.question.Answer;
import io.qinggui.license.rules.question.Assessment;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Verdict;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.reference.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one operator, in the order of recording. Every fact is recorded one second after
 * the one before; its event id is its kind and number, e.g. {@code license-1}.
 */
public final class Scenario {

  public static final Instant FIRST_RECORDED = Instant.parse("2020-01-01T00:00:01Z");

  private final String operatorId;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Scenario> others = new ArrayList<>();
  private Rulebook rulebook = Rulebook.notice2017();
  private @Nullable Scenario lessor;

  private Scenario(String operatorId) {
    this.operatorId = operatorId;
  }

  public static Scenario operator() {
    return new Scenario("operator").registered(false);
  }

  public static Scenario operator(String operatorId) {
    return new Scenario(operatorId).registered(false);
  }

  public static Scenario carrier() {
    return new Scenario("carrier").registered(true);
  }

  public static Scenario unknown() {
    return new Scenario("unknown");
  }

  public static Fact.Grant grant(Service service, String... provinces) {
    return new Fact.Grant(service, Set.of(provinces), false);
  }

  public static Fact.Grant hosting(String... provinces) {
    return new Fact.Grant(Service.ISP, Set.of(provinces), true);
  }

  private FactRef ref(String kind) {
    long number = facts.stream().filter(it -> it.ref().eventId().startsWith(kind + "-")).count();
    return new FactRef(kind + "-" + (number + 1), FIRST_RECORDED.plusSeconds(facts.size()));
  }

  private Scenario add(Fact fact) {
    facts.add(fact);
    return this;
  }

  private Scenario registered(boolean carrier) {
    return add(new Fact.Registration(ref("registration"), carrier));
  }

  public Scenario license(
      String number, String issuer, String grantedOn, String validUntil, Fact.Grant... grants) {
    return add(
        new Fact.License(
            ref("license"), number, issuer, day(grantedOn), day(validUntil), List.of(grants)));
  }

  public Scenario cancelled(String license, String cancelledOn) {
    return add(new Fact.Cancellation(ref("cancellation"), license, day(cancelledOn)));
  }

  public Scenario revoked(String license, String effectiveOn) {
    return add(new Fact.Revocation(ref("revocation"), license, day(effectiveOn)));
  }

  public Scenario annulled(String license, String effectiveOn) {
    return add(new Fact.Annulment(ref("annulment"), license, day(effectiveOn)));
  }

  /** Suspended from a day on, and in force again from another one, which may be empty. */
  public Scenario suspended(String license, String from, String until) {
    LocalDate again = until.isEmpty() ? null : day(until);
    return add(new Fact.Suspension(ref("suspension"), license, day(from), again));
  }

  public Scenario renewed(String license, String decidedOn, String validUntil) {
    return add(new Fact.Renewal(ref("renewal"), license, day(decidedOn), day(validUntil)));
  }

  /** Whether a service was opened, as it was found on a day. */
  public Scenario opened(String license, Service service, boolean opened, String foundOn) {
    return add(new Fact.ServiceOpening(ref("opening"), license, service, opened, day(foundOn)));
  }

  public Scenario expanded(String license, String grantedOn, Fact.Grant... grants) {
    return add(new Fact.Expansion(ref("expansion"), license, day(grantedOn), List.of(grants)));
  }

  public Scenario running(Service service, String province, String since) {
    return add(new Fact.ServiceReport(ref("report"), service, province, day(since)));
  }

  public Scenario committedToService(
      String license, Service service, String receivedOn, String addressee) {
    return add(
        new Fact.Commitment(
            ref("commitment"),
            license,
            Track.SERVICE,
            service,
            day(receivedOn),
            day(receivedOn),
            addressee));
  }

  public Scenario committedToCompliance(String license, String receivedOn, String addressee) {
    return add(
        new Fact.Commitment(
            ref("commitment"),
            license,
            Track.COMPLIANCE,
            null,
            day(receivedOn),
            day(receivedOn),
            addressee));
  }

  public Scenario passed(
      String license, String concludedOn, String province, RequiredSystem... all) {
    return evaluated(license, concludedOn, province, true, all);
  }

  public Scenario failed(
      String license, String concludedOn, String province, RequiredSystem... all) {
    return evaluated(license, concludedOn, province, false, all);
  }

  private Scenario evaluated(
      String license, String concludedOn, String province, boolean passed, RequiredSystem... all) {
    for (RequiredSystem system : all) {
      add(
          new Fact.Evaluation(
              ref("evaluation"), license, system, Set.of(province), passed, day(concludedOn)));
    }
    return this;
  }

  public Scenario docked(String license, String completedOn, String... provinces) {
    return add(new Fact.Docking(ref("docking"), license, Set.of(provinces), day(completedOn)));
  }

  public Scenario annualCheck(String license, int year, boolean qualified, String concludedOn) {
    return add(new Fact.AnnualCheck(ref("check"), license, year, qualified, day(concludedOn)));
  }

  public Scenario listed(String recordId, String listedOn) {
    return add(new Fact.CreditListing(ref("listing"), recordId, day(listedOn), null));
  }

  public Scenario listedForCase(String recordId, String listedOn, String caseId) {
    return add(new Fact.CreditListing(ref("listing"), recordId, day(listedOn), caseId));
  }

  public Scenario unlisted(String recordId, String removedOn) {
    return add(new Fact.CreditRemoval(ref("removal"), recordId, day(removedOn)));
  }

  public Scenario serious(String caseId, String determinedOn, boolean serious) {
    return add(new Fact.Seriousness(ref("seriousness"), caseId, serious, day(determinedOn)));
  }

  public Scenario resumed(String license, String resumedOn) {
    return add(new Fact.Resumption(ref("resumption"), license, day(resumedOn)));
  }

  public Scenario tookPlaceOf(Scenario predecessor, SuccessionKind kind, String effectiveOn) {
    others.add(predecessor);
    return add(
        new Fact.Succession(ref("succession"), predecessor.operatorId, kind, day(effectiveOn)));
  }

  /** Its license passes to another operator; each of the two knows what the other has of it. */
  public Scenario passedOn(String license, Scenario successor, String effectiveOn) {
    others.add(successor);
    successor.others.add(this);
    successor.add(new Fact.TakeOver(successor.ref("takeover"), license, operatorId));
    return add(
        new Fact.HolderChange(
            ref("change"), license, operatorId, successor.operatorId, day(effectiveOn)));
  }

  public Scenario withdrawn(String eventId, @Nullable String replacedBy) {
    return add(new Fact.Withdrawal(ref("withdrawal"), eventId, replacedBy));
  }

  public Scenario circuitFile(String carrierId, String filedOn, String acknowledgedOn) {
    LocalDate acknowledged = acknowledgedOn.isEmpty() ? null : day(acknowledgedOn);
    return add(new Fact.CircuitFile(ref("file"), carrierId, day(filedOn), acknowledged));
  }

  /** Of a group from a day on, to another one, which may be empty. */
  public Scenario affiliated(String groupId, String from, String until) {
    LocalDate last = until.isEmpty() ? null : day(until);
    return add(new Fact.Affiliation(ref("affiliation"), groupId, day(from), last));
  }

  /** A carrier is told on a day that it is barred there; without a service, that it is not. */
  public Scenario ordered(
      String carrierId, String issuedOn, @Nullable Service service, @Nullable String province) {
    List<Fact.Place> barred =
        service == null ? List.of() : List.of(new Fact.Place(service, province));
    return add(new Fact.CarrierOrder(ref("order"), carrierId, day(issuedOn), barred));
  }

  public Scenario approvedCrossBorder(String approvedOn, String validUntil) {
    return add(
        new Fact.CrossBorderApproval(ref("approval"), "A-1", day(approvedOn), day(validUntil)));
  }

  public Scenario amended(String basis, Map<String, Object> values) {
    return amended(basis, null, values);
  }

  public Scenario amended(String basis, @Nullable LocalDate from, Map<String, Object> values) {
    FactRef ref =
        new FactRef(
            "amendment-" + (rulebook.amendments().size() + 1),
            FIRST_RECORDED.plusSeconds(1000 + rulebook.amendments().size()));
    rulebook =
        rulebook.amendedBy(new Amendment(ref, basis, basis, day("2018-01-20"), from, values));
    return this;
  }

  public Scenario leasingFrom(Scenario aLessor) {
    lessor = aLessor;
    return this;
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  public List<Fact> recorded() {
    return facts;
  }

  public OperatorFacts facts() {
    Map<String, OperatorFacts> known = new HashMap<>();
    addTo(known);
    return OperatorFacts.of(operatorId, facts).with(known.values());
  }

  private void addTo(Map<String, OperatorFacts> known) {
    if (known.putIfAbsent(operatorId, OperatorFacts.of(operatorId, facts)) == null) {
      others.forEach(it -> it.addTo(known));
    }
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  public Standing standing() {
    return Standing.of(facts(), rulebook);
  }

  public Answer ask(Question question, String date) {
    OperatorFacts lessorFacts = lessor == null ? null : lessor.facts();
    return Assessment.answer(question, facts(), lessorFacts, rulebook, day(date));
  }

  /** The answer on the date has this verdict, and exactly these codes in this order. */
  public Scenario answers(Question question, String date, Verdict verdict, String... codes) {
    Answer answer = ask(question, date);
    assertThat(answer.reasons().stream().map(Reason::code))
        .as("%s on %s", question, date)
        .containsExactly(codes);
    assertThat(answer.verdict()).as("%s on %s", question, date).isEqualTo(verdict);
    return this;
  }

  /** The answer changes by itself on that date next. */
  public Scenario changesNext(Question question, String date, String next) {
    LocalDate expected = next.isEmpty() ? null : day(next);
    assertThat(ask(question, date).nextChangeAt())
        .as("%s on %s", question, date)
        .isEqualTo(expected);
    return this;
  }

  /** The only reason of that code in the whole timeline with the effect. */
  public Reason only(String code, Effect effect) {
    List<Reason> found =
        standing().timeline().stream()
            .filter(it -> it.code().equals(code) && it.has(effect))
            .toList();
    assertThat(found).as(code).hasSize(1);
    return found.getFirst();
  }
}
