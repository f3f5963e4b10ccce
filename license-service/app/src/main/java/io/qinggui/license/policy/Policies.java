package io.qinggui.license.policy;

import io.qinggui.inspection.contract.AnnualCheckFailed;
import io.qinggui.inspection.contract.AnnualCheckPassed;
import io.qinggui.inspection.contract.CreditEvaluated;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.OperatorObserved;
import io.qinggui.inspection.contract.OperatorSurveyed;
import io.qinggui.inspection.contract.SeriousnessDetermined;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact.AnnualCheckNoted;
import io.qinggui.license.language.NotedFact.CircuitFileNoted;
import io.qinggui.license.language.NotedFact.CreditEvaluationNoted;
import io.qinggui.license.language.NotedFact.CreditRecordNoted;
import io.qinggui.license.language.NotedFact.CreditRemovalNoted;
import io.qinggui.license.language.NotedFact.CrossBorderApprovalNoted;
import io.qinggui.license.language.NotedFact.ObservationNoted;
import io.qinggui.license.language.NotedFact.OperatorNoted;
import io.qinggui.license.language.NotedFact.SeriousnessNoted;
import io.qinggui.license.language.NotedFact.ServiceReportNoted;
import io.qinggui.license.language.NotedFact.WithdrawalNoted;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.license.notedfact.NotedFactDecider;
import io.qinggui.operator.contract.CreditRecordAdded;
import io.qinggui.operator.contract.CreditRecordRemoved;
import io.qinggui.operator.contract.CrossBorderApproved;
import io.qinggui.operator.contract.InternationalCircuitFiled;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.operator.contract.OperatorRegistered;
import io.qinggui.operator.contract.OperatorSucceeded;
import io.qinggui.operator.contract.ServiceReported;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Beijing;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts of other services that count for standing are noted here, a sentence each. */
@Configuration(proxyBeanMethods = false)
class Policies {

  @Bean
  DeciderBinding<?, ?, ?> notedFacts() {
    return new DeciderBinding<>(
        StandingCommand.class, new NotedFactDecider(), StandingCommand.STREAMS);
  }

  @Bean
  Noting noting(Commands<LicenseServiceEvent> commands) {
    return new Noting(commands);
  }

  /** Carriers are suppliers by their kind (rule L2). */
  @Bean
  Policy whenOperatorWasRegistered(Noting noting) {
    return Policy.when(OperatorRegistered.TYPE)
        .on(OperatorFact.TOPIC)
        .named("when-operator-was-registered-then-note-it-for-standing")
        .apply(
            OperatorRegistered.class,
            noting.of(
                (it, source, event) ->
                    new OperatorNoted(
                        it.operatorId(), source, it.kind(), it.province(), legalDate(event))));
  }

  /** Running a service by a date is half of the grace of 二(一)2 (rule G1). */
  @Bean
  Policy whenServiceWasReported(Noting noting) {
    return Policy.when(ServiceReported.TYPE)
        .on(OperatorFact.TOPIC)
        .named("when-service-was-reported-then-note-it-for-standing")
        .apply(
            ServiceReported.class,
            noting.of(
                (it, source, event) ->
                    new ServiceReportNoted(
                        it.operatorId(), source, it.service(), it.province(), it.runningSince())));
  }

  /** Who runs what it may not is found by the rules, 二(一)1. */
  @Bean
  Policy whenOperatorWasSurveyed(Noting noting) {
    return Policy.when(OperatorSurveyed.TYPE)
        .on(InspectionFact.TOPIC)
        .named("when-operator-was-surveyed-then-note-it-for-findings")
        .apply(
            OperatorSurveyed.class,
            noting.of(
                (it, source, event) ->
                    new ObservationNoted(
                        it.operatorId(),
                        source,
                        it.surveyId(),
                        it.service(),
                        it.province(),
                        it.running(),
                        it.observedOn())));
  }

  /** The same of what inspectors see, 三(三). */
  @Bean
  Policy whenOperatorWasObserved(Noting noting) {
    return Policy.when(OperatorObserved.TYPE)
        .on(InspectionFact.TOPIC)
        .named("when-operator-was-observed-then-note-it-for-findings")
        .apply(
            OperatorObserved.class,
            noting.of(
                (it, source, event) ->
                    new ObservationNoted(
                        it.operatorId(),
                        source,
                        it.spotCheckId(),
                        it.service(),
                        it.province(),
                        it.running(),
                        it.observedOn())));
  }

  /** Bad credit stops new customers, 三(四) (rule V2). */
  @Bean
  Policy whenCreditRecordWasAdded(Noting noting) {
    return Policy.when(CreditRecordAdded.TYPE)
        .on(OperatorFact.TOPIC)
        .named("when-credit-record-was-added-then-note-it-for-standing")
        .apply(
            CreditRecordAdded.class,
            noting.of(
                (it, source, event) ->
                    new CreditRecordNoted(
                        it.operatorId(),
                        source,
                        it.creditRecordId(),
                        it.decidedOn(),
                        it.listedOn(),
                        it.listedBy(),
                        it.caseId())));
  }

  /** A cause of suspension goes away (rules V2, X1). */
  @Bean
  Policy whenCreditRecordWasRemoved(Noting noting) {
    return Policy.when(CreditRecordRemoved.TYPE)
        .on(OperatorFact.TOPIC)
        .named("when-credit-record-was-removed-then-note-it-for-standing")
        .apply(
            CreditRecordRemoved.class,
            noting.of(
                (it, source, event) ->
                    new CreditRemovalNoted(
                        it.operatorId(), source, it.creditRecordId(), it.removedOn())));
  }

  /** International circuits need a file of their user, 二(二)4 (rule L4). */
  @Bean
  Policy whenInternationalCircuitWasFiled(Noting noting) {
    return Policy.when(InternationalCircuitFiled.TYPE)
        .on(OperatorFact.TOPIC)
        .named("when-international-circuit-was-filed-then-note-it-for-standing")
        .apply(
            InternationalCircuitFiled.class,
            noting.of(
                (it, source, event) ->
                    new CircuitFileNoted(
                        it.operatorId(),
                        source,
                        it.carrierId(),
                        it.purpose(),
                        it.filedOn(),
                        it.acknowledgedOn())));
  }

  /** Cross-border operation needs an approval, 二(二)4 (rule L4). */
  @Bean
  Policy whenCrossBorderWasApproved(Noting noting) {
    return Policy.when(CrossBorderApproved.TYPE)
        .on(OperatorFact.TOPIC)
        .named("when-cross-border-was-approved-then-note-it-for-standing")
        .apply(
            CrossBorderApproved.class,
            noting.of(
                (it, source, event) ->
                    new CrossBorderApprovalNoted(
                        it.operatorId(),
                        source,
                        it.approvalNumber(),
                        it.approvedOn(),
                        it.validUntil())));
  }

  /** What burdens a predecessor burdens its successor (rules V1, V2), and no longer than so. */
  @Bean
  Policy whenOperatorWasSucceeded(
      Noting noting, Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    NotedSuccessions successions = new NotedSuccessions(ledger, catalog);
    String name = "when-operator-was-succeeded-then-note-it-for-both-standings";
    return Policy.either(
        Policy.when(OperatorSucceeded.TYPE)
            .on(OperatorFact.TOPIC)
            .named(name)
            .apply(
                OperatorSucceeded.class,
                noting.each((it, source, event) -> NotedSuccessions.of(it, source))),
        Policy.when(io.qinggui.operator.contract.FactWithdrawn.TYPE)
            .on(OperatorFact.TOPIC)
            .named(name)
            .apply(
                io.qinggui.operator.contract.FactWithdrawn.class,
                noting.each((it, source, event) -> successions.withdrawn(it, source))));
  }

  /** What an evaluation says is told with decisions about leases, 三(五); no rule looks at it. */
  @Bean
  Policy whenCreditWasEvaluated(Noting noting) {
    return Policy.when(CreditEvaluated.TYPE)
        .on(InspectionFact.TOPIC)
        .named("when-credit-was-evaluated-then-note-it-for-information")
        .apply(
            CreditEvaluated.class,
            noting.of(
                (it, source, event) ->
                    new CreditEvaluationNoted(
                        it.operatorId(),
                        source,
                        it.evaluationId(),
                        it.method(),
                        it.evaluatedOn(),
                        it.total(),
                        it.grade())));
  }

  /** The latest conclusion of a license and year counts. */
  @Bean
  Policy whenAnnualCheckPassed(Noting noting) {
    return Policy.when(AnnualCheckPassed.TYPE)
        .on(InspectionFact.TOPIC)
        .named("when-annual-check-passed-then-note-it-for-standing")
        .apply(
            AnnualCheckPassed.class,
            noting.of(
                (it, source, event) ->
                    new AnnualCheckNoted(
                        it.operatorId(),
                        source,
                        it.licenseNumber(),
                        it.year(),
                        true,
                        it.concludedOn())));
  }

  /** A failed check is a question of the year that was checked. */
  @Bean
  Policy whenAnnualCheckFailed(Noting noting) {
    return Policy.when(AnnualCheckFailed.TYPE)
        .on(InspectionFact.TOPIC)
        .named("when-annual-check-failed-then-note-it-for-standing")
        .apply(
            AnnualCheckFailed.class,
            noting.of(
                (it, source, event) ->
                    new AnnualCheckNoted(
                        it.operatorId(),
                        source,
                        it.licenseNumber(),
                        it.year(),
                        false,
                        it.concludedOn())));
  }

  /** A serious violation has four consequences, 三(三) (rule V1). */
  @Bean
  Policy whenSeriousnessWasDetermined(Noting noting) {
    return Policy.when(SeriousnessDetermined.TYPE)
        .on(InspectionFact.TOPIC)
        .named("when-seriousness-was-determined-then-note-it-for-standing")
        .apply(
            SeriousnessDetermined.class,
            noting.of(
                (it, source, event) ->
                    new SeriousnessNoted(
                        it.operatorId(),
                        source,
                        it.caseId(),
                        it.kind(),
                        it.serious(),
                        it.determinedOn())));
  }

  /** What was recorded wrongly there does not count here. */
  @Bean
  Policy whenOperatorFactWasWithdrawn(Noting noting) {
    return Policy.when(io.qinggui.operator.contract.FactWithdrawn.TYPE)
        .on(OperatorFact.TOPIC)
        .named("when-operator-fact-was-withdrawn-then-note-it-for-standing")
        .apply(
            io.qinggui.operator.contract.FactWithdrawn.class,
            noting.of(
                (it, source, event) ->
                    new WithdrawalNoted(
                        it.operatorId(),
                        source,
                        it.eventId(),
                        it.type(),
                        it.countedFrom(),
                        it.replacedBy())));
  }

  /** The same of what inspection recorded wrongly. */
  @Bean
  Policy whenInspectionFactWasWithdrawn(Noting noting) {
    return Policy.when(io.qinggui.inspection.contract.FactWithdrawn.TYPE)
        .on(InspectionFact.TOPIC)
        .named("when-inspection-fact-was-withdrawn-then-note-it-for-standing")
        .apply(
            io.qinggui.inspection.contract.FactWithdrawn.class,
            noting.of(
                (it, source, event) ->
                    new WithdrawalNoted(
                        it.operatorId(),
                        source,
                        it.eventId(),
                        it.type(),
                        it.countedFrom(),
                        it.replacedBy())));
  }

  /** The event's legal date; the day on which it was recorded when it bears none. */
  private static LocalDate legalDate(ReceivedEvent event) {
    LocalDate legalDate = event.legalDate();
    return legalDate == null ? Beijing.dateOf(event.recordedAt()) : legalDate;
  }
}
