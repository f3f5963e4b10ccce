package io.qinggui.inspection.cases;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static io.qinggui.inspection.Examples.TODAY;
import static io.qinggui.inspection.cases.CaseExamples.ALL;
import static io.qinggui.inspection.cases.CaseExamples.CASE;
import static io.qinggui.inspection.cases.CaseExamples.CLOSE;
import static io.qinggui.inspection.cases.CaseExamples.CONFIRM;
import static io.qinggui.inspection.cases.CaseExamples.DETERMINE;
import static io.qinggui.inspection.cases.CaseExamples.DISMISS;
import static io.qinggui.inspection.cases.CaseExamples.DUE;
import static io.qinggui.inspection.cases.CaseExamples.OPEN;
import static io.qinggui.inspection.cases.CaseExamples.ORDER;
import static io.qinggui.inspection.cases.CaseExamples.PENALISE;
import static io.qinggui.inspection.cases.CaseExamples.RECTIFY;
import static io.qinggui.inspection.cases.CaseExamples.REFUSE;
import static io.qinggui.inspection.cases.CaseExamples.ZHEJIANG;
import static io.qinggui.inspection.cases.CaseExamples.penaliseOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseStepsTest {

  private final DeciderFixture<CaseCommand, CaseEvent, CaseState> lent =
      DeciderFixture.of(new CaseDecider()).givenCommands(OPEN);

  /** Each phase, how it is reached, and the steps that may follow. */
  static Stream<Arguments> phases() {
    return Stream.of(
        arguments("OPENED", List.of(), Set.of("confirmation", "dismissal")),
        arguments("CONFIRMED", List.of(CONFIRM), Set.of("rectification-order")),
        arguments("DISMISSED", List.of(DISMISS), Set.of("closure")),
        arguments(
            "RECTIFICATION_ORDERED",
            List.of(CONFIRM, ORDER),
            Set.of("rectification", "refusal", "penalty")),
        arguments("RECTIFIED", List.of(CONFIRM, ORDER, RECTIFY), Set.of("closure")),
        arguments("REFUSED", List.of(CONFIRM, ORDER, REFUSE), Set.of("penalty")),
        arguments(
            "PENALISED",
            List.of(CONFIRM, ORDER, REFUSE, PENALISE),
            Set.of("seriousness", "closure")),
        arguments(
            "SERIOUSNESS_DETERMINED",
            List.of(CONFIRM, ORDER, REFUSE, PENALISE, DETERMINE),
            Set.of("closure")),
        arguments("CLOSED", List.of(CONFIRM, ORDER, REFUSE, PENALISE, CLOSE), Set.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phases")
  void a_phase_lets_its_steps_follow_and_names_itself_when_another_is_asked_for(
      String phase, List<CaseStep> taken, Set<String> allowed) {
    taken.forEach(lent::givenCommands);
    for (CaseStep step : ALL) {
      if (allowed.contains(step.kind().path())) {
        assertThat(lent.when(step).events()).isNotEmpty();
      } else if (!taken.contains(step)) {
        assertThat(lent.when(step).thenRejected("illegal-transition").details())
            .containsEntry("state", phase)
            .containsEntry("step", step.kind().path());
      }
    }
  }

  @Test
  void a_step_taken_before_is_noticed_in_every_later_phase() {
    List<CaseStep> way = List.of(CONFIRM, ORDER, REFUSE, PENALISE, DETERMINE, CLOSE);
    for (CaseStep step : way) {
      lent.givenCommands(step);
      assertThat(lent.when(step).thenRejected(step.kind().alreadyTaken()).kind())
          .isEqualTo(Rejection.Kind.CONFLICT);
    }
    lent.when(CONFIRM).thenRejected("already-confirmed");
  }

  @Test
  void the_same_step_on_another_day_is_not_the_same_step() {
    lent.givenCommands(CONFIRM)
        .when(new CaseStep.Confirm(CASE, LocalDate.of(2017, 5, 21), ZHEJIANG, TODAY))
        .thenRejected("illegal-transition");
  }

  @Test
  void both_parties_learn_that_the_violation_was_confirmed() {
    LocalDate on = LocalDate.of(2017, 5, 20);
    lent.when(CONFIRM)
        .then(
            new CaseConfirmed(CASE, QINGXI, on),
            new LinkedCaseDecided(CASE, MINGHU, QINGXI, true, on));
  }

  @Test
  void a_determination_says_who_made_it_and_why() {
    lent.givenCommands(CONFIRM, ORDER, REFUSE, PENALISE)
        .when(
            new CaseStep.DetermineSeriousness(
                CASE, LocalDate.of(2017, 8, 1), false, "情节轻微", Filer.ofMinistry(), TODAY))
        .then(
            new SeriousnessDetermined(
                CASE,
                QINGXI,
                "LICENSE_LENT",
                "33",
                false,
                "情节轻微",
                LocalDate.of(2017, 8, 1),
                "MIIT"));
  }

  @Test
  void who_lets_the_due_date_pass_may_be_penalised_from_the_day_after() {
    lent.givenCommands(CONFIRM, ORDER);
    lent.when(penaliseOn(DUE)).thenRejected("illegal-transition");
    assertThat(lent.when(penaliseOn(DUE.plusDays(1))).events()).hasSize(1);
  }

  @Test
  void a_step_is_neither_before_the_one_before_nor_in_the_future() {
    lent.givenCommands(CONFIRM);
    CaseStep early =
        new CaseStep.OrderRectification(CASE, LocalDate.of(2017, 5, 19), DUE, ZHEJIANG, TODAY);
    CaseStep late = new CaseStep.OrderRectification(CASE, TODAY.plusDays(1), DUE, ZHEJIANG, TODAY);
    assertThat(lent.when(early).thenRejected("before-the-previous-step").pointer())
        .isEqualTo("/orderedOn");
    lent.when(late).thenRejected("date-in-future");
  }

  @Test
  void what_is_ordered_is_not_due_before_the_order() {
    LocalDate on = LocalDate.of(2017, 5, 25);
    lent.givenCommands(CONFIRM);
    assertThat(
            lent.when(new CaseStep.OrderRectification(CASE, on, on.minusDays(1), ZHEJIANG, TODAY))
                .thenRejected("due-before-ordered")
                .pointer())
        .isEqualTo("/dueOn");
    assertThat(lent.when(new CaseStep.OrderRectification(CASE, on, on, ZHEJIANG, TODAY)).events())
        .hasSize(1);
  }

  @Test
  void an_administration_acts_on_cases_of_its_own_province_and_the_ministry_on_all() {
    LocalDate on = LocalDate.of(2017, 5, 20);
    assertThat(
            lent.when(new CaseStep.Confirm(CASE, on, Filer.ofAdministration("44"), TODAY))
                .thenRejected("other-province")
                .kind())
        .isEqualTo(Rejection.Kind.FORBIDDEN);
    assertThat(lent.when(new CaseStep.Confirm(CASE, on, Filer.ofMinistry(), TODAY)).events())
        .isNotEmpty();
  }

  @Test
  void who_is_no_authority_takes_no_step_and_does_not_learn_whether_there_is_a_case() {
    for (Filer filer :
        List.of(Filer.ofOperator(QINGXI), Filer.ofCarrier(QINGXI), Filer.ofEvaluator())) {
      CaseStep step = new CaseStep.Confirm(CASE, LocalDate.of(2017, 5, 20), filer, TODAY);
      assertThat(lent.when(step).thenRejected("forbidden").kind())
          .isEqualTo(Rejection.Kind.FORBIDDEN);
      DeciderFixture.of(new CaseDecider()).when(step).thenRejected("forbidden");
    }
  }

  @Test
  void another_province_is_told_so_before_anything_about_the_state_of_the_case() {
    lent.givenCommands(CONFIRM)
        .when(
            new CaseStep.Confirm(
                CASE, LocalDate.of(2017, 5, 20), Filer.ofAdministration("44"), TODAY))
        .thenRejected("other-province");
  }

  @Test
  void a_case_that_was_never_opened_is_not_found() {
    assertThat(
            DeciderFixture.of(new CaseDecider()).when(CONFIRM).thenRejected("case-unknown").kind())
        .isEqualTo(Rejection.Kind.NOT_FOUND);
  }
}
