package io.qinggui.inspection.cases.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.cases.Phase;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.platform.projection.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as clients see it.
 *
 * @param state phase after the last step
 * @param overdue whether rectification was ordered, is not done, and its last day is over
 * @param evidence for officers and auditors only
 * @param basisWithdrawnOn when the finding that opened it turned out to be none
 */
record CaseView(
    String caseId,
    String state,
    boolean overdue,
    String operatorId,
    @Nullable String otherPartyId,
    String kind,
    String province,
    String source,
    String foundOn,
    @Nullable String evidence,
    @Nullable String dueOn,
    @Nullable Boolean serious,
    @Nullable String determinedBy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String basisWithdrawnOn,
    List<Step> steps,
    @JsonIgnore long version) {

  /**
   * A step taken.
   *
   * @param text the reason, penalty or reasoning given with it; for officers and auditors only
   */
  record Step(String step, String on, @Nullable String text) {

    static Step of(CaseRecord.Step step, boolean withText) {
      return new Step(step.kind().path(), step.on().toString(), withText ? step.text() : null);
    }
  }

  /** As it is right after it was opened. */
  static CaseView opened(CaseOpened event) {
    return of(
        new Versioned<>(event.caseId(), 0, CaseRecord.after(null, event)), event.foundOn(), true);
  }

  /**
   * As it is on a day.
   *
   * @param withTexts whether what officers wrote is shown
   */
  static CaseView of(Versioned<CaseRecord> found, LocalDate today, boolean withTexts) {
    CaseRecord it = found.view();
    CaseOpened opened = it.opened();
    SeriousnessDetermined determined = it.determined();
    return new CaseView(
        found.key(),
        it.phase().name(),
        overdue(it, today),
        opened.operatorId(),
        opened.otherPartyId(),
        opened.kind(),
        opened.province(),
        opened.source(),
        opened.foundOn().toString(),
        withTexts ? opened.evidence() : null,
        it.dueOn() == null ? null : it.dueOn().toString(),
        determined == null ? null : determined.serious(),
        determined == null ? null : determined.determinedBy(),
        it.basisWithdrawnOn() == null ? null : it.basisWithdrawnOn().toString(),
        it.steps().stream().map(each -> Step.of(each, withTexts)).toList(),
        found.version());
  }

  private static boolean overdue(CaseRecord it, LocalDate today) {
    return it.phase() == Phase.RECTIFICATION_ORDERED
        && it.dueOn() != null
        && today.isAfter(it.dueOn());
  }
}
