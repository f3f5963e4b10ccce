package io.qinggui.inspection.cases;

import io.qinggui.inspection.cases.CaseState.Closed;
import io.qinggui.inspection.cases.CaseState.Confirmed;
import io.qinggui.inspection.cases.CaseState.Determined;
import io.qinggui.inspection.cases.CaseState.Dismissed;
import io.qinggui.inspection.cases.CaseState.OnFile;
import io.qinggui.inspection.cases.CaseState.Opened;
import io.qinggui.inspection.cases.CaseState.Ordered;
import io.qinggui.inspection.cases.CaseState.Penalised;
import io.qinggui.inspection.cases.CaseState.Rectified;
import io.qinggui.inspection.cases.CaseState.Refused;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.CloseCase;
import io.qinggui.inspection.language.CompleteRectification;
import io.qinggui.inspection.language.ConfirmCase;
import io.qinggui.inspection.language.DetermineSeriousness;
import io.qinggui.inspection.language.DismissCase;
import io.qinggui.inspection.language.ImposePenalty;
import io.qinggui.inspection.language.OrderRectification;
import io.qinggui.inspection.language.RefuseRectification;

/** Which step may follow in which phase (三(三)). */
final class Transitions {

  private Transitions() {}

  static boolean allow(CaseStep step, OnFile state) {
    return switch (state) {
      case Opened opened -> step instanceof ConfirmCase || step instanceof DismissCase;
      case Confirmed confirmed -> step instanceof OrderRectification;
      case Ordered ordered ->
          step instanceof CompleteRectification
              || step instanceof RefuseRectification
              || step instanceof ImposePenalty && step.on().isAfter(ordered.dueOn());
      case Refused refused -> step instanceof ImposePenalty;
      case Penalised penalised -> step instanceof DetermineSeriousness || step instanceof CloseCase;
      case Dismissed dismissed -> step instanceof CloseCase;
      case Rectified rectified -> step instanceof CloseCase;
      case Determined determined -> step instanceof CloseCase;
      case Closed closed -> false;
    };
  }
}
