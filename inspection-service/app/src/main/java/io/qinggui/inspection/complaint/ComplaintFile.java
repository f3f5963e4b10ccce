package io.qinggui.inspection.complaint;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.ComplaintEvent.ComplainantErased;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintAccepted;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintClosed;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintInvestigated;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReferred;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReopened;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReplied;
import java.time.LocalDate;
import java.util.Optional;

/** Where a complaint is, by its facts. */
final class ComplaintFile {

  /** How far it is. */
  enum Phase {
    NONE,
    RECEIVED,
    HANDLED,
    REPLIED,
    CLOSED
  }

  private final Dossier dossier;
  private Phase phase = Phase.NONE;
  private boolean erased;

  ComplaintFile(Dossier dossier) {
    this.dossier = dossier;
    dossier.all(ComplaintEvent.class).forEach(this::add);
  }

  private void add(ComplaintEvent fact) {
    switch (fact) {
      case ComplaintReceived it -> phase = Phase.RECEIVED;
      case ComplaintAccepted it -> phase = Phase.HANDLED;
      case ComplaintReferred it -> phase = Phase.RECEIVED;
      case ComplaintInvestigated it -> phase = Phase.HANDLED;
      case ComplaintReplied it -> phase = Phase.REPLIED;
      case ComplaintReopened it -> phase = Phase.HANDLED;
      case ComplaintClosed it -> phase = Phase.CLOSED;
      case ComplainantErased it -> erased = true;
    }
  }

  /** Whether a fact can come next. */
  boolean takes(ComplaintEvent fact) {
    return switch (fact) {
      case ComplaintReceived it -> phase == Phase.NONE;
      case ComplaintAccepted it -> phase == Phase.RECEIVED;
      case ComplaintReferred it -> phase == Phase.RECEIVED || phase == Phase.HANDLED;
      case ComplaintInvestigated it -> phase == Phase.RECEIVED || phase == Phase.HANDLED;
      case ComplaintReplied it -> phase == Phase.HANDLED;
      case ComplaintReopened it -> phase == Phase.REPLIED || phase == Phase.CLOSED;
      case ComplaintClosed it -> phase == Phase.REPLIED;
      case ComplainantErased it -> phase != Phase.NONE && !erased;
    };
  }

  /** The authority that handles it: the last one that it was referred to. */
  Optional<String> handledBy() {
    return dossier
        .last(ComplaintReferred.class)
        .map(ComplaintReferred::to)
        .or(() -> dossier.last(ComplaintReceived.class).map(ComplaintReceived::province));
  }

  /** The day of the last step. */
  LocalDate last() {
    return dossier
        .all(ComplaintEvent.class)
        .map(ComplaintEvent::legalDate)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  Optional<LocalDate> repliedOn() {
    return dossier.last(ComplaintReplied.class).map(ComplaintReplied::repliedOn);
  }
}
