package io.qinggui.inspection.cases;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static io.qinggui.inspection.Examples.TODAY;
import static io.qinggui.inspection.cases.CaseExamples.CASE;
import static io.qinggui.inspection.cases.CaseExamples.CONFIRM;
import static io.qinggui.inspection.cases.CaseExamples.DETERMINE;
import static io.qinggui.inspection.cases.CaseExamples.DUE;
import static io.qinggui.inspection.cases.CaseExamples.OPEN;
import static io.qinggui.inspection.cases.CaseExamples.ORDER;
import static io.qinggui.inspection.cases.CaseExamples.PENALISE;
import static io.qinggui.inspection.cases.CaseExamples.REFUSE;
import static io.qinggui.inspection.cases.CaseExamples.ZHEJIANG;
import static io.qinggui.inspection.cases.CorrectionExamples.IDS;
import static io.qinggui.inspection.cases.CorrectionExamples.cases;
import static io.qinggui.inspection.cases.CorrectionExamples.replace;
import static io.qinggui.inspection.cases.CorrectionExamples.withdraw;
import static io.qinggui.inspection.cases.CorrectionExamples.withdrawn;
import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseCorrectionsTest {

  private static final LocalDate CONFIRMED = LocalDate.of(2017, 5, 20);
  private static final LocalDate NEXT_DAY = CONFIRMED.plusDays(1);
  private static final LocalDate ORDERED = LocalDate.of(2017, 5, 25);

  /** The opening is event 0 and told to the second party by 1; a confirmation is 2 and 3. */
  private final DeciderFixture<CaseCommand, CaseEvent, ?> lent = cases().givenCommands(OPEN);

  @Test
  void the_last_step_is_withdrawn() {
    lent.givenCommands(CONFIRM, ORDER)
        .when(withdraw(4))
        .then(withdrawn(QINGXI, 4, "rectification-ordered", ORDERED, null));
  }

  @Test
  void or_replaced_by_the_right_one() {
    lent.givenCommands(CONFIRM, ORDER)
        .when(replace(4, order(ORDERED, DUE.plusDays(1))))
        .then(
            withdrawn(QINGXI, 4, "rectification-ordered", ORDERED, IDS.at(1)),
            new RectificationOrdered(CASE, QINGXI, ORDERED, DUE.plusDays(1)));
  }

  @Test
  void what_the_second_party_was_told_is_corrected_along() {
    lent.givenCommands(CONFIRM);
    lent.when(withdraw(2))
        .then(
            withdrawn(MINGHU, 3, "linked-case-decided", CONFIRMED, null),
            withdrawn(QINGXI, 2, "case-confirmed", CONFIRMED, null));
    lent.when(replace(2, confirm(NEXT_DAY)))
        .then(
            withdrawn(MINGHU, 3, "linked-case-decided", CONFIRMED, IDS.at(3)),
            withdrawn(QINGXI, 2, "case-confirmed", CONFIRMED, IDS.at(2)),
            new CaseConfirmed(CASE, QINGXI, NEXT_DAY),
            new LinkedCaseDecided(CASE, MINGHU, QINGXI, true, NEXT_DAY));
  }

  @Test
  void and_not_by_itself() {
    lent.givenCommands(CONFIRM);
    for (int place : List.of(1, 3)) {
      assertThat(lent.when(withdraw(place)).thenRejected("not-correctable").pointer())
          .isEqualTo("/eventId");
    }
  }

  @Test
  void a_step_on_which_others_rest_is_not_corrected() {
    lent.givenCommands(CONFIRM, ORDER, REFUSE);
    for (CaseCommand correction : List.of(withdraw(2), replace(2, confirm(NEXT_DAY)))) {
      Rejection rejection = lent.when(correction).thenRejected("has-dependents");
      assertThat(rejection.kind()).isEqualTo(Rejection.Kind.CONFLICT);
      assertThat(rejection.details())
          .containsEntry("eventId", idOf(2))
          .containsEntry("dependents", List.of(idOf(4), idOf(5)));
    }
  }

  @Test
  void the_right_step_has_to_be_possible_where_the_wrong_one_stood() {
    lent.givenCommands(CONFIRM, ORDER);
    assertThat(
            lent.when(replace(4, order(CONFIRMED.minusDays(1), DUE)))
                .thenRejected("before-the-previous-step")
                .pointer())
        .isEqualTo("/replacement/orderedOn");
    assertThat(
            lent.when(replace(4, order(ORDERED, ORDERED.minusDays(1))))
                .thenRejected("due-before-ordered")
                .pointer())
        .isEqualTo("/replacement/dueOn");
  }

  @Test
  void what_says_the_same_corrects_nothing() {
    lent.givenCommands(CONFIRM);
    assertThat(lent.when(replace(2, CONFIRM)).thenRejected("same-as-recorded").pointer())
        .isEqualTo("/replacement");
  }

  @Test
  void who_determined_the_seriousness_is_not_who_corrects_it() {
    LocalDate on = LocalDate.of(2017, 8, 1);
    lent.givenCommands(CONFIRM, ORDER, REFUSE, PENALISE, DETERMINE)
        .when(
            replace(
                7,
                new CaseStep.DetermineSeriousness(
                    CASE, on, false, "情节轻微", Filer.ofMinistry(), TODAY)))
        .then(
            withdrawn(QINGXI, 7, "seriousness-determined", on, IDS.at(1)),
            new SeriousnessDetermined(CASE, QINGXI, "LICENSE_LENT", "33", false, "情节轻微", on, "33"));
  }

  @Test
  void the_administration_of_the_province_corrects_or_the_ministry() {
    lent.givenCommands(CONFIRM);
    assertThat(lent.when(withdraw(2, Filer.ofMinistry())).events()).hasSize(2);
    lent.when(withdraw(2, Filer.ofAdministration("44"))).thenRejected("other-province");
    for (Filer filer :
        List.of(Filer.ofOperator(QINGXI), Filer.ofCarrier(QINGXI), Filer.ofEvaluator())) {
      assertThat(lent.when(withdraw(2, filer)).thenRejected("forbidden").kind())
          .isEqualTo(Rejection.Kind.FORBIDDEN);
    }
  }

  @Test
  void what_was_never_recorded_is_not_found() {
    assertThat(cases().when(withdraw(0)).thenRejected("case-unknown").kind())
        .isEqualTo(Rejection.Kind.NOT_FOUND);
    assertThat(lent.when(withdraw(2)).thenRejected("fact-unknown").kind())
        .isEqualTo(Rejection.Kind.NOT_FOUND);
  }

  @Test
  void what_was_corrected_counts_no_more_and_what_took_its_place_may_be_corrected_again() {
    givenConfirmationOfTheNextDay();
    assertThat(lent.when(withdraw(2)).thenRejected("already-corrected").details())
        .containsEntry("countsNow", idOf(6));
    lent.when(replace(6, confirm(NEXT_DAY.plusDays(1))))
        .then(
            withdrawn(MINGHU, 7, "linked-case-decided", NEXT_DAY, IDS.at(3)),
            withdrawn(QINGXI, 6, "case-confirmed", NEXT_DAY, IDS.at(2)),
            new CaseConfirmed(CASE, QINGXI, NEXT_DAY.plusDays(1)),
            new LinkedCaseDecided(CASE, MINGHU, QINGXI, true, NEXT_DAY.plusDays(1)));
  }

  @Test
  void the_next_step_follows_on_what_counts() {
    givenConfirmationOfTheNextDay();
    lent.when(order(CONFIRMED, DUE)).thenRejected("before-the-previous-step");
    lent.when(order(NEXT_DAY, DUE)).then(new RectificationOrdered(CASE, QINGXI, NEXT_DAY, DUE));
  }

  @Test
  void a_step_that_was_withdrawn_may_be_taken_again() {
    lent.givenCommands(CONFIRM)
        .given(
            withdrawn(MINGHU, 3, "linked-case-decided", CONFIRMED, null),
            withdrawn(QINGXI, 2, "case-confirmed", CONFIRMED, null));
    assertThat(lent.when(CONFIRM).events()).hasSize(2);
    lent.when(withdraw(2)).thenRejected("already-corrected");
  }

  private void givenConfirmationOfTheNextDay() {
    lent.givenCommands(CONFIRM)
        .given(
            withdrawn(MINGHU, 3, "linked-case-decided", CONFIRMED, idOf(7)),
            withdrawn(QINGXI, 2, "case-confirmed", CONFIRMED, idOf(6)),
            new CaseConfirmed(CASE, QINGXI, NEXT_DAY),
            new LinkedCaseDecided(CASE, MINGHU, QINGXI, true, NEXT_DAY));
  }

  private static CaseStep confirm(LocalDate on) {
    return new CaseStep.Confirm(CASE, on, ZHEJIANG, TODAY);
  }

  private static CaseStep order(LocalDate on, LocalDate dueOn) {
    return new CaseStep.OrderRectification(CASE, on, dueOn, ZHEJIANG, TODAY);
  }
}
