package io.qinggui.license.application;

import io.qinggui.license.language.ApplicationEvent.Accepted;
import io.qinggui.license.language.ApplicationEvent.Evaluated;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as its stream tells. */
public sealed interface ApplicationState {

  /** Nobody applied. */
  record None() implements ApplicationState {}

  /**
   * Somebody did.
   *
   * @param accepted its acceptance, {@code null} before that
   * @param lastOn date of the last step
   * @param evaluations of the applicant
   */
  record OnFile(
      Submitted submitted,
      ApplicationPhase phase,
      @Nullable Accepted accepted,
      LocalDate lastOn,
      List<Evaluated> evaluations)
      implements ApplicationState {

    /** Copies the list. */
    public OnFile {
      evaluations = List.copyOf(evaluations);
    }

    OnFile in(ApplicationPhase next, LocalDate on) {
      return new OnFile(submitted, next, accepted, on, evaluations);
    }

    OnFile accepted(Accepted event) {
      return new OnFile(
          submitted, ApplicationPhase.ACCEPTED, event, event.acceptedOn(), evaluations);
    }

    OnFile with(Evaluated event) {
      List<Evaluated> more = new ArrayList<>(evaluations);
      more.add(event);
      return new OnFile(submitted, phase, accepted, lastOn, more);
    }

    /** Where it stands once what was missing is there. */
    ApplicationPhase supplemented() {
      return accepted == null ? ApplicationPhase.SUBMITTED : ApplicationPhase.ACCEPTED;
    }
  }
}
