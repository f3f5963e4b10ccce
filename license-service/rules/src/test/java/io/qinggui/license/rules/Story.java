package io.qinggui.license.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.book.Amendment;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Service;
import io.qinggui.license.rules.question.Answer;
import io.qinggui.license.rules.question.Assessment;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Verdict;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to one operator, told in the order of recording. Every fact is recorded one second
 * after the one before; its event id is its kind and number, e.g. {@code license-1}.
 */
public final class Story {

  public static final Instant FIRST_RECORDED = Instant.parse("2020-01-01T00:00:01Z");

  private final String operatorId;
  private final List<Fact> facts = new ArrayList<>();
  private Rulebook rulebook = Rulebook.notice2017();
  private Optional<Story> lessor = Optional.empty();

  private Story(String operatorId) {
    this.operatorId = operatorId;
  }

  public static Story operator() {
    return new Story("operator").registered(false);
  }

  public static Story operator(String operatorId) {
    return new Story(operatorId).registered(false);
  }

  public static Story carrier() {
    return new Story("carrier").registered(true);
  }

  public static Story unknown() {
    return new Story("unknown");
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

  private Story add(Fact fact) {
    facts.add(fact);
    return this;
  }

  private Story registered(boolean carrier) {
    return add(new Fact.Registration(ref("registration"), carrier));
  }

  public Story license(
      String number, String issuer, String grantedOn, String validUntil, Fact.Grant... grants) {
    return add(
        new Fact.License(
            ref("license"), number, issuer, day(grantedOn), day(validUntil), List.of(grants)));
  }

  public Story expanded(String license, String grantedOn, Fact.Grant... grants) {
    return add(new Fact.Expansion(ref("expansion"), license, day(grantedOn), List.of(grants)));
  }

  public Story cancelled(String license, String cancelledOn) {
    return add(new Fact.Cancellation(ref("cancellation"), license, day(cancelledOn)));
  }

  public Story running(Service service, String province, String since) {
    return add(new Fact.ServiceReport(ref("report"), service, province, day(since)));
  }

  public Story promisedService(
      String license, Service service, String receivedOn, String addressee) {
    return add(
        new Fact.Commitment(
            ref("commitment"),
            license,
            Fact.Track.SERVICE,
            Optional.of(service),
            day(receivedOn),
            day(receivedOn),
            addressee));
  }

  public Story promisedCompliance(String license, String receivedOn, String addressee) {
    return add(
        new Fact.Commitment(
            ref("commitment"),
            license,
            Fact.Track.COMPLIANCE,
            Optional.empty(),
            day(receivedOn),
            day(receivedOn),
            addressee));
  }

  public Story passed(String license, String concludedOn, String province, RequiredSystem... all) {
    return evaluated(license, concludedOn, province, true, all);
  }

  public Story failed(String license, String concludedOn, String province, RequiredSystem... all) {
    return evaluated(license, concludedOn, province, false, all);
  }

  private Story evaluated(
      String license, String concludedOn, String province, boolean passed, RequiredSystem... all) {
    for (RequiredSystem system : all) {
      add(
          new Fact.Evaluation(
              ref("evaluation"), license, system, Set.of(province), passed, day(concludedOn)));
    }
    return this;
  }

  public Story docked(String license, String completedOn, String... provinces) {
    return add(new Fact.Docking(ref("docking"), license, Set.of(provinces), day(completedOn)));
  }

  public Story annualCheck(String license, int year, boolean qualified, String concludedOn) {
    return add(new Fact.AnnualCheck(ref("check"), license, year, qualified, day(concludedOn)));
  }

  public Story listed(String recordId, String listedOn) {
    return add(new Fact.CreditListing(ref("listing"), recordId, day(listedOn), Optional.empty()));
  }

  public Story listedForCase(String recordId, String listedOn, String caseId) {
    return add(
        new Fact.CreditListing(ref("listing"), recordId, day(listedOn), Optional.of(caseId)));
  }

  public Story unlisted(String recordId, String removedOn) {
    return add(new Fact.CreditRemoval(ref("removal"), recordId, day(removedOn)));
  }

  public Story serious(String caseId, String determinedOn, boolean serious) {
    return add(new Fact.Seriousness(ref("seriousness"), caseId, serious, day(determinedOn)));
  }

  public Story resumed(String license, String resumedOn) {
    return add(new Fact.Resumption(ref("resumption"), license, day(resumedOn)));
  }

  public Story circuitFile(String carrierId, String filedOn, String acknowledgedOn) {
    Optional<LocalDate> acknowledged =
        acknowledgedOn.isEmpty() ? Optional.empty() : Optional.of(day(acknowledgedOn));
    return add(new Fact.CircuitFile(ref("file"), carrierId, day(filedOn), acknowledged));
  }

  public Story approvedCrossBorder(String approvedOn, String validUntil) {
    return add(
        new Fact.CrossBorderApproval(
            ref("approval"), "A-1", day(approvedOn), Optional.of(day(validUntil))));
  }

  public Story amended(String basis, Map<String, Object> values) {
    return amended(basis, Optional.empty(), values);
  }

  public Story amended(String basis, Optional<LocalDate> from, Map<String, Object> values) {
    FactRef ref =
        new FactRef(
            "amendment-" + (rulebook.amendments().size() + 1),
            FIRST_RECORDED.plusSeconds(1000 + rulebook.amendments().size()));
    rulebook =
        rulebook.amendedBy(new Amendment(ref, basis, basis, day("2018-01-20"), from, values));
    return this;
  }

  public Story leasingFrom(Story aLessor) {
    lessor = Optional.of(aLessor);
    return this;
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  public List<Fact> told() {
    return facts;
  }

  public OperatorFacts facts() {
    return OperatorFacts.of(operatorId, facts);
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  public Standing standing() {
    return Standing.of(facts(), rulebook);
  }

  public Answer ask(Question question, String date) {
    return Assessment.answer(question, facts(), lessor.map(Story::facts), rulebook, day(date));
  }

  /** The answer on the date has this verdict, and exactly these codes in this order. */
  public Story answers(Question question, String date, Verdict verdict, String... codes) {
    Answer answer = ask(question, date);
    assertThat(answer.reasons().stream().map(Reason::code))
        .as("%s on %s", question, date)
        .containsExactly(codes);
    assertThat(answer.verdict()).as("%s on %s", question, date).isEqualTo(verdict);
    return this;
  }

  /** The answer changes by itself on that date next. */
  public Story changesNext(Question question, String date, String next) {
    Optional<LocalDate> expected = next.isEmpty() ? Optional.empty() : Optional.of(day(next));
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
