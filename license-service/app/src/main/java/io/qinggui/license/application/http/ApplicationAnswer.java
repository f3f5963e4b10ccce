package io.qinggui.license.application.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.application.ApplicationLimits;
import io.qinggui.license.language.Grant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application as clients see it, on a day.
 *
 * @param acceptanceDueOn last day for the acceptance; {@code null} while the clock stands still
 * @param decisionDueOn last day for the decision; {@code null} before the acceptance, and while the
 *     clock stands still
 * @param overdue whether the next of them is over and nothing was done
 * @param calendarMissing years whose working days are not recorded, so that Monday to Friday count
 * @param successorId who is to hold the license, for a change of holders
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ApplicationAnswer(
    String applicationId,
    String state,
    String kind,
    String operatorId,
    String issuer,
    @Nullable String licenseNumber,
    List<Grant> grants,
    LocalDate submittedOn,
    List<ApplicationView.Step> steps,
    List<ApplicationView.Evaluation> evaluations,
    @Nullable LocalDate acceptanceDueOn,
    @Nullable LocalDate decisionDueOn,
    boolean overdue,
    Set<Integer> calendarMissing,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String successorId) {

  static ApplicationAnswer of(
      ApplicationView it, ApplicationLimits limits, boolean overdue, Set<Integer> missing) {
    return new ApplicationAnswer(
        it.applicationId(),
        it.state(),
        it.kind(),
        it.operatorId(),
        it.issuer(),
        it.licenseNumber(),
        it.grants(),
        it.submittedOn(),
        it.steps(),
        it.evaluations(),
        limits.acceptanceDueOn().orElse(null),
        limits.decisionDueOn().orElse(null),
        overdue,
        missing,
        it.successorId());
  }
}
