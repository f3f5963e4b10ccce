package io.qinggui.inspection.cases.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.cases.Phase;
import io.qinggui.inspection.language.CaseBasis;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
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
 * @param findingId the finding that opened it
 * @param leaseId the lease that the finding is about
 * @param basisWithdrawnOn when the finding that opened it turned out to be none
 * @param responsiblePersons who is answerable; for officers and auditors only
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String findingId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leaseId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String basisWithdrawnOn,
    List<Step> steps,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ResponsiblePerson> responsiblePersons,
    @JsonIgnore long version) {

  /** Who is answerable, and what was done about that. */
  record ResponsiblePerson(String name, String title, String measure, String namedOn) {

    static ResponsiblePerson of(ResponsiblePersonNamed it) {
      return new ResponsiblePerson(it.name(), it.title(), it.measure(), it.namedOn().toString());
    }
  }

  /**
   * A step taken.
   *
   * @param text the reason, penalty or reasoning given with it; for officers and auditors only
   */
  record Step(String step, String on, @Nullable String text) {

    static Step of(CaseRecord.StepTaken step, boolean withText) {
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
    CaseBasis basis = opened.basis();
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
        basis == null ? null : basis.findingId(),
        basis == null ? null : basis.leaseId(),
        it.basisWithdrawnOn() == null ? null : it.basisWithdrawnOn().toString(),
        it.steps().stream().map(each -> Step.of(each, withTexts)).toList(),
        withTexts ? it.responsible().stream().map(ResponsiblePerson::of).toList() : null,
        found.version());
  }

  static boolean overdue(CaseRecord it, LocalDate today) {
    String from = overdueFrom(it);
    return from != null && from.compareTo(today.toString()) <= 0;
  }

  /** First day on which it is overdue as it stands. */
  static @Nullable String overdueFrom(CaseRecord it) {
    LocalDate dueOn = it.dueOn();
    return it.phase() == Phase.RECTIFICATION_ORDERED && dueOn != null
        ? dueOn.plusDays(1).toString()
        : null;
  }
}
