package io.qinggui.inspection.publication;

import io.qinggui.inspection.contract.FactWithdrawn;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.OperatorObserved;
import io.qinggui.inspection.contract.SpotCheckResult;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnouncementContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckCancelled;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckFactWithdrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckObservationRecorded;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import java.util.Optional;

/** What is told of a spot check: what became of the inspection of an operator. */
final class SpotCheckPublication {

  private SpotCheckPublication() {}

  /** Empty where no operator is concerned: the draw is published by itself. */
  static Optional<InspectionFact> fact(SpotCheckEvent event) {
    return switch (event) {
      case SpotCheckResultRecorded it ->
          Optional.of(
              new SpotCheckResult(
                  it.operatorId(), it.spotCheckId(), it.inspectedOn(), it.outcome()));
      case SpotCheckObservationRecorded it ->
          Optional.of(
              new OperatorObserved(
                  it.operatorId(),
                  it.spotCheckId(),
                  it.service(),
                  it.province(),
                  it.running(),
                  it.observedOn()));
      case SpotCheckFactWithdrawn it ->
          Optional.of(
              FactWithdrawn.of(
                  it.operatorId(), it.eventId(), it.type(), it.countedFrom(), it.replacedBy()));
      case SpotCheckAnnounced it -> Optional.empty();
      case SpotCheckAnnouncementContinued it -> Optional.empty();
      case SpotCheckDrawn it -> Optional.empty();
      case SpotCheckDrawContinued it -> Optional.empty();
      case SpotCheckCancelled it -> Optional.empty();
    };
  }
}
