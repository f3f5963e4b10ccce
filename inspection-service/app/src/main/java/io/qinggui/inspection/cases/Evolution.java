package io.qinggui.inspection.cases;

import io.qinggui.inspection.cases.CaseState.Closed;
import io.qinggui.inspection.cases.CaseState.Confirmed;
import io.qinggui.inspection.cases.CaseState.Determined;
import io.qinggui.inspection.cases.CaseState.Dismissed;
import io.qinggui.inspection.cases.CaseState.NotOpened;
import io.qinggui.inspection.cases.CaseState.OnFile;
import io.qinggui.inspection.cases.CaseState.Opened;
import io.qinggui.inspection.cases.CaseState.Ordered;
import io.qinggui.inspection.cases.CaseState.Penalised;
import io.qinggui.inspection.cases.CaseState.Rectified;
import io.qinggui.inspection.cases.CaseState.Refused;
import io.qinggui.inspection.language.CaseBasisWithdrawn;
import io.qinggui.inspection.language.CaseClosed;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseDismissed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseFactWithdrawn;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.PenaltyImposed;
import io.qinggui.inspection.language.RectificationCompleted;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.RectificationRefused;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.platform.decider.Decider;
import java.util.stream.Stream;

/** A case after an event. */
final class Evolution {

  private Evolution() {}

  static CaseState of(CaseState state, CaseEvent event) {
    return switch (event) {
      case CaseOpened opened when state instanceof NotOpened -> new Opened(CaseFile.of(opened));
      case CaseOpened opened -> throw Decider.impossible(opened, state);
      case CaseLinked e -> in(state, e, Opened.class);
      case CaseConfirmed e -> new Confirmed(after(state, e, Opened.class));
      case CaseDismissed e -> new Dismissed(after(state, e, Opened.class));
      case LinkedCaseDecided e -> in(state, e, Confirmed.class, Dismissed.class);
      case RectificationOrdered e -> new Ordered(after(state, e, Confirmed.class), e.dueOn());
      case RectificationCompleted e -> new Rectified(after(state, e, Ordered.class));
      case RectificationRefused e -> new Refused(after(state, e, Ordered.class));
      case PenaltyImposed e -> new Penalised(after(state, e, Refused.class, Ordered.class));
      case SeriousnessDetermined e -> new Determined(after(state, e, Penalised.class));
      case CaseClosed e ->
          new Closed(
              after(state, e, Dismissed.class, Rectified.class, Penalised.class, Determined.class));
      case CaseBasisWithdrawn e when state instanceof OnFile onFile ->
          withFile(onFile, onFile.file().withoutBasis(e.withdrawnOn()));
      case CaseBasisWithdrawn e -> throw Decider.impossible(e, state);
      case ResponsiblePersonNamed e when state instanceof OnFile onFile ->
          withFile(onFile, onFile.file().with(e));
      case ResponsiblePersonNamed e -> throw Decider.impossible(e, state);
      case CaseFactWithdrawn e -> throw Decider.impossible(e, state);
    };
  }

  /** In the same phase. */
  private static CaseState withFile(OnFile state, CaseFile file) {
    return switch (state) {
      case Opened it -> new Opened(file);
      case Confirmed it -> new Confirmed(file);
      case Dismissed it -> new Dismissed(file);
      case Ordered it -> new Ordered(file, it.dueOn());
      case Rectified it -> new Rectified(file);
      case Refused it -> new Refused(file);
      case Penalised it -> new Penalised(file);
      case Determined it -> new Determined(file);
      case Closed it -> new Closed(file);
    };
  }

  private static CaseFile after(CaseState state, CaseEvent event, Class<?>... phases) {
    return in(state, event, phases).file().with(event);
  }

  private static OnFile in(CaseState state, CaseEvent event, Class<?>... phases) {
    if (state instanceof OnFile onFile && Stream.of(phases).anyMatch(p -> p.isInstance(state))) {
      return onFile;
    }
    throw Decider.impossible(event, state);
  }
}
