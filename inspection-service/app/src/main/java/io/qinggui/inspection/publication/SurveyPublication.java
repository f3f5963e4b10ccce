package io.qinggui.inspection.publication;

import io.qinggui.inspection.contract.FactWithdrawn;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.OperatorSurveyed;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyClosed;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryIdentified;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyFactWithdrawn;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of a survey: whom it saw doing what, without the evidence. */
final class SurveyPublication {

  private SurveyPublication() {}

  /** Empty where no operator is concerned. */
  static Optional<InspectionFact> fact(SurveyEvent event) {
    return switch (event) {
      case SurveyEntryRecorded it -> of(it.operatorId()).map(operatorId -> seen(it, operatorId));
      case SurveyEntryIdentified it ->
          Optional.of(
              new OperatorSurveyed(
                  it.operatorId(),
                  it.surveyId(),
                  it.entry(),
                  it.service(),
                  it.province(),
                  it.running(),
                  it.observedOn()));
      case SurveyFactWithdrawn it ->
          of(it.operatorId())
              .map(
                  operatorId ->
                      FactWithdrawn.of(
                          operatorId, it.eventId(), it.type(), it.countedFrom(), it.replacedBy()));
      case SurveyOpened it -> Optional.empty();
      case SurveyClosed it -> Optional.empty();
    };
  }

  private static Optional<String> of(@Nullable String operatorId) {
    return Optional.ofNullable(operatorId);
  }

  private static InspectionFact seen(SurveyEntryRecorded it, String operatorId) {
    return new OperatorSurveyed(
        operatorId,
        it.surveyId(),
        it.entry(),
        it.service(),
        it.province(),
        it.running(),
        it.observedOn());
  }
}
