package io.qinggui.operator.naming;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.ZHEJIANG;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static io.qinggui.operator.Examples.registerQingxi;
import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.CorrectFact;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterCommand.RenameOperator;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.FactWithdrawn;
import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import io.qinggui.operator.registration.OperatorCorrections;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.operator.registration.OperatorState;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An operator that was named 乙 since the first day and 丙 since the second one. */
class NameCorrectionsTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
  private static final LocalDate SECOND = LocalDate.of(2017, 3, 1);
  private static final EventIds IDS = new EventIds("correction");

  private final DeciderFixture<
          RegisterCommand, RegisterEvent, History<RegisterEvent, OperatorState>>
      operator =
          DeciderFixture.of(
                  new CorrectingDecider<>(new OperatorDecider(), new OperatorCorrections()))
              .givenCommands(
                  registerQingxi(), rename("乙", FIRST, false), rename("丙", SECOND, false));

  @Test
  void a_change_that_others_followed_gets_another_name_or_day() {
    operator
        .when(correct(ZHEJIANG, idOf(1), rename("丁", FIRST, true)))
        .then(withdrawn(idOf(1), FIRST, IDS.at(1)), new OperatorRenamed(QINGXI, "丁", FIRST));
    operator
        .when(correct(ZHEJIANG, idOf(1), rename("乙", FIRST.minusYears(1), true)))
        .then(
            withdrawn(idOf(1), FIRST, IDS.at(1)),
            new OperatorRenamed(QINGXI, "乙", FIRST.minusYears(1)));
  }

  @Test
  void a_change_may_turn_out_to_be_the_last_one() {
    operator.givenCommands(correct(ZHEJIANG, idOf(1), rename("乙", SECOND.plusDays(1), true)));
    operator.when(rename("丁", SECOND, false)).thenRejected("changed-differently");
    operator.when(rename("乙", TODAY, false)).thenRejected("already-named");
    operator.when(rename("丙", TODAY, false)).events();
  }

  @Test
  void it_is_decided_without_the_wrong_change_and_with_all_others() {
    operator
        .when(correct(ZHEJIANG, idOf(1), rename(qingxiRegistered().name(), FIRST, true)))
        .thenRejected("already-named");
    operator
        .when(correct(ZHEJIANG, idOf(1), rename("丙", SECOND, true)))
        .thenRejected("already-changed");
    operator
        .when(correct(ZHEJIANG, idOf(1), rename("丁", SECOND, true)))
        .thenRejected("changed-differently");
    operator
        .when(correct(ZHEJIANG, idOf(1), rename("乙", FIRST, true)))
        .thenRejected("same-as-recorded");
    assertThat(
            operator
                .when(correct(ZHEJIANG, idOf(1), rename("乙", TODAY.plusDays(1), true)))
                .thenRejected("date-in-future")
                .pointer())
        .isEqualTo("/replacement/changedOn");
  }

  @Test
  void a_change_is_withdrawn_from_the_middle_and_from_the_end() {
    operator.givenCommands(correct(ZHEJIANG, idOf(1), null));
    operator.when(rename("丙", TODAY, false)).thenRejected("already-named");
    operator.givenCommands(correct(ZHEJIANG, idOf(2), null));
    operator.when(rename(qingxiRegistered().name(), TODAY, false)).thenRejected("already-named");
    operator.when(rename("乙", FIRST, false)).events();
  }

  @Test
  void the_name_of_the_registration_is_corrected_and_the_changes_stay() {
    operator.givenCommands(correct(ZHEJIANG, idOf(0), registration()));
    operator.when(rename("乙", FIRST, false)).thenRejected("already-changed");
    operator.when(rename("丙", TODAY, false)).thenRejected("already-named");
    operator.givenCommands(correct(ZHEJIANG, idOf(1), null), correct(ZHEJIANG, idOf(2), null));
    operator.when(rename("甲", TODAY, false)).thenRejected("already-named");
  }

  @Test
  void an_entry_with_changes_is_not_withdrawn() {
    assertThat(
            operator
                .when(correct(ZHEJIANG, idOf(0), null))
                .thenRejected("has-dependents")
                .details())
        .containsEntry("dependents", List.of(idOf(1), idOf(2)));
  }

  @Test
  void who_may_record_a_change_may_correct_it() {
    operator.when(correct(Filer.ofMinistry(), idOf(1), null)).events();
    operator.when(correct(Filer.ofAdministration("44"), idOf(1), null)).thenRejected("forbidden");
    operator.when(correct(Filer.ofOperator(QINGXI), idOf(1), null)).thenRejected("forbidden");
  }

  private static CorrectFact correct(
      Filer by, String eventId, @Nullable RegisterCommand replacement) {
    return new CorrectFact(QINGXI, by, eventId, "误录", replacement, List.of(), null, false, IDS);
  }

  private static RegisterOperator registration() {
    return new RegisterOperator(ZHEJIANG, QINGXI, "甲", Kind.ENTERPRISE, "33", TODAY);
  }

  private static RenameOperator rename(String name, LocalDate changedOn, boolean correction) {
    return new RenameOperator(QINGXI, ZHEJIANG, name, changedOn, correction, TODAY);
  }

  private static FactWithdrawn withdrawn(
      String id, LocalDate countedFrom, @Nullable String replacedBy) {
    return new FactWithdrawn(
        QINGXI, id, "io.qinggui.operator.operator-renamed", "误录", countedFrom, replacedBy);
  }
}
