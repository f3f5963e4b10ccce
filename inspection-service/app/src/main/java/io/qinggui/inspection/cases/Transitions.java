package io.qinggui.inspection.cases;

import static io.qinggui.inspection.language.StepKind.CLOSURE;
import static io.qinggui.inspection.language.StepKind.CONFIRMATION;
import static io.qinggui.inspection.language.StepKind.DISMISSAL;
import static io.qinggui.inspection.language.StepKind.PENALTY;
import static io.qinggui.inspection.language.StepKind.RECTIFICATION;
import static io.qinggui.inspection.language.StepKind.RECTIFICATION_ORDER;
import static io.qinggui.inspection.language.StepKind.REFUSAL;
import static io.qinggui.inspection.language.StepKind.SERIOUSNESS;

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
import io.qinggui.inspection.language.StepKind;

/** Which step may follow in which phase (三(三)). */
final class Transitions {

  private Transitions() {}

  static boolean allow(CaseStep step, OnFile state) {
    StepKind kind = step.kind();
    return switch (state) {
      case Opened opened -> kind == CONFIRMATION || kind == DISMISSAL;
      case Confirmed confirmed -> kind == RECTIFICATION_ORDER;
      case Ordered ordered ->
          kind == RECTIFICATION
              || kind == REFUSAL
              || (kind == PENALTY && step.on().isAfter(ordered.dueOn()));
      case Refused refused -> kind == PENALTY;
      case Penalised penalised -> kind == SERIOUSNESS || kind == CLOSURE;
      case Dismissed dismissed -> kind == CLOSURE;
      case Rectified rectified -> kind == CLOSURE;
      case Determined determined -> kind == CLOSURE;
      case Closed closed -> false;
    };
  }
}
