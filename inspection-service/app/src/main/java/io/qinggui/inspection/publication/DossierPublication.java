package io.qinggui.inspection.publication;

import io.qinggui.inspection.contract.CreditEvaluated;
import io.qinggui.inspection.contract.FactWithdrawn;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.MajorProblemReported;
import io.qinggui.inspection.contract.SelfCheckSubmitted;
import io.qinggui.inspection.language.AnnualCampaignEvent;
import io.qinggui.inspection.language.AnnualReportEvent;
import io.qinggui.inspection.language.AttachmentEvent;
import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.CreditEvaluationEvent;
import io.qinggui.inspection.language.CreditMethodEvent;
import io.qinggui.inspection.language.DisclosureEvent;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.DossierEvent.DossierFactWithdrawn;
import io.qinggui.inspection.language.HotlineEvent;
import io.qinggui.inspection.language.MajorProblemEvent;
import io.qinggui.inspection.language.QuarterlyReportEvent;
import io.qinggui.inspection.language.SelfCheckEvent;
import io.qinggui.inspection.language.TrainingEvent;
import io.qinggui.inspection.language.WorkPlanEvent;
import java.util.Optional;

/** What is told of dossiers: who has checked itself, and major problems. Of complaints nothing. */
final class DossierPublication {

  private static final String PROBLEM = "PROBLEM";

  private DossierPublication() {}

  static Optional<InspectionFact> fact(DossierEvent event) {
    return switch (event) {
      case SelfCheckEvent it -> fact(it);
      case MajorProblemEvent.MajorProblemReported it ->
          Optional.of(
              new MajorProblemReported(
                  it.problemId(),
                  it.province(),
                  it.occurredOn(),
                  it.reportedOn(),
                  it.title(),
                  it.operatorIds(),
                  it.caseIds()));
      case DossierFactWithdrawn it ->
          Optional.ofNullable(it.operatorId())
              .map(
                  operatorId ->
                      FactWithdrawn.of(
                          operatorId, it.eventId(), it.type(), it.countedFrom(), it.replacedBy()));
      case HotlineEvent it -> Optional.empty();
      case ComplaintEvent it -> Optional.empty();
      case TrainingEvent it -> Optional.empty();
      case WorkPlanEvent it -> Optional.empty();
      case DisclosureEvent it -> Optional.empty();
      case QuarterlyReportEvent it -> Optional.empty();
      case CreditMethodEvent it -> Optional.empty();
      case CreditEvaluationEvent.CreditEvaluated it ->
          Optional.of(
              new CreditEvaluated(
                  it.operatorId(),
                  it.evaluationId(),
                  it.method(),
                  it.evaluatedOn(),
                  it.total(),
                  it.grade()));
      case AnnualCampaignEvent it -> Optional.empty();
      case AnnualReportEvent it -> Optional.empty();
      case AttachmentEvent it -> Optional.empty();
    };
  }

  private static Optional<InspectionFact> fact(SelfCheckEvent event) {
    return switch (event) {
      case SelfCheckEvent.SelfCheckSubmitted it ->
          Optional.of(
              new SelfCheckSubmitted(
                  it.operatorId(),
                  it.selfCheckId(),
                  it.from(),
                  it.to(),
                  it.submittedOn(),
                  (int)
                      it.items().stream().filter(each -> each.outcome().equals(PROBLEM)).count()));
      case SelfCheckEvent.SelfCheckRectified it -> Optional.empty();
    };
  }
}
