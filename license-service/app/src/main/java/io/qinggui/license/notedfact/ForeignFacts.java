package io.qinggui.license.notedfact;

import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.NotedFact.AffiliationNoted;
import io.qinggui.license.language.NotedFact.AnnualCheckNoted;
import io.qinggui.license.language.NotedFact.CircuitFileNoted;
import io.qinggui.license.language.NotedFact.CreditEvaluationNoted;
import io.qinggui.license.language.NotedFact.CreditRecordNoted;
import io.qinggui.license.language.NotedFact.CreditRemovalNoted;
import io.qinggui.license.language.NotedFact.CrossBorderApprovalNoted;
import io.qinggui.license.language.NotedFact.ObservationNoted;
import io.qinggui.license.language.NotedFact.OperatorNoted;
import io.qinggui.license.language.NotedFact.OrderNoted;
import io.qinggui.license.language.NotedFact.PredecessorNoted;
import io.qinggui.license.language.NotedFact.SeriousnessNoted;
import io.qinggui.license.language.NotedFact.ServiceReportNoted;
import io.qinggui.license.language.NotedFact.SuccessionNoted;
import io.qinggui.license.language.NotedFact.WithdrawalNoted;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.SuccessionKind;
import io.qinggui.platform.reference.Service;

/** Facts noted from other services. */
final class ForeignFacts {

  private ForeignFacts() {}

  static Fact of(NotedFact event, FactRef ref) {
    return switch (event) {
      case OperatorNoted it -> new Fact.Registration(ref, it.kind().equals("CARRIER"));
      case ServiceReportNoted it ->
          new Fact.ServiceReport(
              ref, Service.valueOf(it.service()), it.province(), it.runningSince());
      case ObservationNoted it ->
          new Fact.Observation(
              ref,
              it.observedBy(),
              Service.valueOf(it.service()),
              it.province(),
              it.running(),
              it.observedOn());
      case CreditRecordNoted it ->
          new Fact.CreditListing(ref, it.creditRecordId(), it.listedOn(), it.caseId());
      case CreditRemovalNoted it ->
          new Fact.CreditRemoval(ref, it.creditRecordId(), it.removedOn());
      case CircuitFileNoted it ->
          new Fact.CircuitFile(ref, it.carrierId(), it.filedOn(), it.acknowledgedOn());
      case CrossBorderApprovalNoted it ->
          new Fact.CrossBorderApproval(ref, it.approvalNumber(), it.approvedOn(), it.validUntil());
      case AnnualCheckNoted it ->
          new Fact.AnnualCheck(
              ref, it.licenseNumber(), it.year(), it.qualified(), it.concludedOn());
      case SeriousnessNoted it ->
          new Fact.Seriousness(ref, it.caseId(), it.serious(), it.determinedOn());
      case SuccessionNoted it -> new Fact.Successor(ref, it.successorId());
      case PredecessorNoted it ->
          new Fact.Succession(
              ref, it.predecessorId(), SuccessionKind.valueOf(it.kind()), it.effectiveOn());
      case CreditEvaluationNoted it ->
          new Fact.CreditEvaluation(
              ref, it.evaluationId(), it.method(), it.evaluatedOn(), it.total(), it.grade());
      case AffiliationNoted it -> new Fact.Affiliation(ref, it.groupId(), it.from(), it.until());
      case OrderNoted it ->
          new Fact.CarrierOrder(
              ref,
              it.carrierId(),
              it.issuedOn(),
              it.barred().stream().map(ForeignFacts::place).toList());
      case WithdrawalNoted it -> new Fact.Withdrawal(ref, it.eventId(), it.replacedBy());
    };
  }

  private static Fact.Place place(OrderNoted.Place it) {
    return new Fact.Place(
        it.service() == null ? null : Service.valueOf(it.service()), it.province());
  }
}
