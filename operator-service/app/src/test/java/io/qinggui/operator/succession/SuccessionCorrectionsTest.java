package io.qinggui.operator.succession;

import static io.qinggui.operator.Examples.CARRIER;
import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.YUEHE;
import static io.qinggui.operator.Examples.ZHEJIANG;
import static io.qinggui.operator.Examples.registerQingxi;
import static io.qinggui.operator.Examples.yueheRegistered;
import static io.qinggui.operator.language.SuccessionKind.DIVISION;
import static io.qinggui.operator.language.SuccessionKind.MERGER;
import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.CorrectFact;
import io.qinggui.operator.language.RegisterCommand.RecordSuccession;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.FactWithdrawn;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccession;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccessionWithdrawal;
import io.qinggui.operator.language.SuccessionKind;
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

/** An operator of Zhejiang that merged into one of Guangdong. */
class SuccessionCorrectionsTest {

  private static final LocalDate DAY = LocalDate.of(2017, 5, 10);
  private static final EventIds IDS = new EventIds("correction");

  private final DeciderFixture<
          RegisterCommand, RegisterEvent, History<RegisterEvent, OperatorState>>
      operator =
          DeciderFixture.of(
                  new CorrectingDecider<>(new OperatorDecider(), new OperatorCorrections()))
              .givenCommands(registerQingxi(), succeed(YUEHE, MERGER, DAY));

  @Test
  void it_gets_another_day_or_kind() {
    operator
        .when(correct(ZHEJIANG, succeed(YUEHE, MERGER, DAY.minusDays(1))))
        .then(
            withdrawn(IDS.at(1)), new OperatorSucceeded(QINGXI, YUEHE, "MERGER", DAY.minusDays(1)));
    operator
        .when(correct(ZHEJIANG, succeed(YUEHE, DIVISION, DAY)))
        .then(withdrawn(IDS.at(1)), new OperatorSucceeded(QINGXI, YUEHE, "DIVISION", DAY));
  }

  @Test
  void it_is_withdrawn_and_noted_again_among_those_of_all_operators() {
    assertThat(operator.when(correct(ZHEJIANG, null)).entailed())
        .containsExactly(new NoteSuccessionWithdrawal(idOf(1), DAY));
    LocalDate right = DAY.minusDays(1);
    assertThat(operator.when(correct(ZHEJIANG, succeed(YUEHE, MERGER, right))).entailed())
        .containsExactly(
            new NoteSuccessionWithdrawal(idOf(1), DAY),
            new NoteSuccession(IDS.at(1), QINGXI, YUEHE, right));
  }

  @Test
  void it_stays_that_of_the_successor_that_it_names() {
    assertThat(
            operator
                .when(correct(ZHEJIANG, succeed(CARRIER, MERGER, DAY)))
                .thenRejected("identity-cannot-change")
                .pointer())
        .isEqualTo("/replacement/successorId");
  }

  @Test
  void withdrawn_it_makes_room_for_another_one() {
    operator.when(succeed(CARRIER, MERGER, DAY)).thenRejected("succeeded-differently");
    operator.givenCommands(correct(ZHEJIANG, null));
    operator.when(succeed(CARRIER, MERGER, DAY)).events();
  }

  @Test
  void what_is_wrong_with_a_replacement_is_said_below_it() {
    assertThat(
            operator
                .when(correct(ZHEJIANG, succeed(YUEHE, MERGER, TODAY.plusDays(1))))
                .thenRejected("date-in-future")
                .pointer())
        .isEqualTo("/replacement/effectiveOn");
    operator.when(correct(ZHEJIANG, succeed(YUEHE, MERGER, DAY))).thenRejected("same-as-recorded");
  }

  @Test
  void both_administrations_correct_it_and_nobody_else() {
    operator.when(correct(Filer.ofMinistry(), null)).events();
    operator.when(correct(ZHEJIANG, null)).events();
    operator.when(correct(Filer.ofAdministration("44"), null)).events();
    operator.when(correct(Filer.ofAdministration("11"), null)).thenRejected("forbidden");
    operator.when(correct(Filer.ofOperator(YUEHE), null)).thenRejected("forbidden");
    operator.when(correct(Filer.ofAdministration("44"), null, null)).thenRejected("forbidden");
  }

  @Test
  void an_entry_with_a_successor_is_not_withdrawn() {
    assertThat(
            operator
                .when(
                    new CorrectFact(
                        QINGXI, ZHEJIANG, idOf(0), "误录", null, List.of(), null, false, IDS))
                .thenRejected("has-dependents")
                .details())
        .containsEntry("dependents", List.of(idOf(1)));
  }

  private static CorrectFact correct(Filer by, @Nullable RegisterCommand replacement) {
    return correct(by, replacement, yueheRegistered());
  }

  private static CorrectFact correct(
      Filer by, @Nullable RegisterCommand replacement, @Nullable OperatorRegistered successor) {
    return new CorrectFact(
        QINGXI, by, idOf(1), "误录", replacement, List.of(), successor, false, IDS);
  }

  private static RecordSuccession succeed(String successor, SuccessionKind kind, LocalDate day) {
    return new RecordSuccession(
        QINGXI,
        ZHEJIANG,
        successor,
        yueheRegistered(),
        kind,
        day,
        new EventIds("succession"),
        TODAY);
  }

  private static FactWithdrawn withdrawn(@Nullable String replacedBy) {
    return new FactWithdrawn(
        QINGXI, idOf(1), "io.qinggui.operator.operator-succeeded", "误录", DAY, replacedBy);
  }
}
