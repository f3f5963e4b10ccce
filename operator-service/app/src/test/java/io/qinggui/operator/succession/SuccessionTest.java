package io.qinggui.operator.succession;

import static io.qinggui.operator.Examples.CARRIER;
import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.YUEHE;
import static io.qinggui.operator.Examples.ZHEJIANG;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static io.qinggui.operator.Examples.yueheRegistered;
import static io.qinggui.operator.language.SuccessionKind.DIVISION;
import static io.qinggui.operator.language.SuccessionKind.IDENTIFIED;
import static io.qinggui.operator.language.SuccessionKind.MERGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.RecordSuccession;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccession;
import io.qinggui.operator.language.SuccessionKind;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.operator.registration.OperatorState;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SuccessionTest {

  private static final LocalDate DAY = LocalDate.of(2017, 5, 10);
  private static final EventIds IDS = new EventIds("succession");
  private static final String UNNUMBERED = OperatorId.assigned("老企业", "33").value();
  private static final OperatorRegistered UNNUMBERED_ENTRY =
      new OperatorRegistered(UNNUMBERED, null, "老企业", "ENTERPRISE", "33", TODAY);

  private final DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> operator =
      DeciderFixture.of(new OperatorDecider());

  @Test
  void an_operator_is_succeeded_by_another_one() {
    operator
        .given(qingxiRegistered())
        .when(succeed(YUEHE, MERGER, DAY))
        .then(new OperatorSucceeded(QINGXI, YUEHE, "MERGER", DAY));
  }

  @Test
  void it_may_have_happened_today_but_not_tomorrow() {
    operator.given(qingxiRegistered());
    operator.when(succeed(YUEHE, MERGER, TODAY)).events();
    refusedAt("/effectiveOn", "date-in-future", succeed(YUEHE, MERGER, TODAY.plusDays(1)));
  }

  @Test
  void nobody_succeeds_itself_and_nobody_unregistered_succeeds() {
    operator.given(qingxiRegistered());
    refusedAt("/successorId", "same-operator", succeed(QINGXI, MERGER, DAY));
    refusedAt(
        "/successorId",
        "successor-unknown",
        new RecordSuccession(QINGXI, ZHEJIANG, YUEHE, null, MERGER, DAY, IDS, TODAY));
  }

  @Test
  void an_enterprise_that_has_a_code_is_not_identified() {
    operator.given(qingxiRegistered());
    refusedAt("/kind", "not-identified", succeed(YUEHE, IDENTIFIED, DAY));
  }

  @Test
  void an_enterprise_without_a_code_is_identified_by_one_that_has_one() {
    operator
        .given(UNNUMBERED_ENTRY)
        .when(identify(yueheRegistered()))
        .then(new OperatorSucceeded(UNNUMBERED, YUEHE, "IDENTIFIED", DAY));
    String another = OperatorId.assigned("另一企业", "33").value();
    refusedAt(
        "/kind",
        "not-identified",
        identify(new OperatorRegistered(another, null, "另一企业", "ENTERPRISE", "33", TODAY)));
  }

  @Test
  void an_operator_merges_once() {
    operator.given(qingxiRegistered(), succeeded(YUEHE, "MERGER", DAY));
    Rejection again = operator.when(succeed(YUEHE, MERGER, DAY)).thenRejected("already-succeeded");
    assertThat(again.details())
        .containsEntry("successorId", YUEHE)
        .containsEntry("kind", "MERGER")
        .containsEntry("effectiveOn", "2017-05-10");
    operator.when(succeed(YUEHE, MERGER, DAY.plusDays(1))).thenRejected("succeeded-differently");
    operator.when(succeed(CARRIER, MERGER, DAY)).thenRejected("succeeded-differently");
  }

  @Test
  void it_is_divided_into_several_and_may_merge_afterwards() {
    operator.given(qingxiRegistered(), succeeded(YUEHE, "DIVISION", DAY));
    operator.when(succeed(YUEHE, DIVISION, DAY)).thenRejected("already-succeeded");
    operator.when(succeed(YUEHE, DIVISION, DAY.plusDays(1))).thenRejected("succeeded-differently");
    operator.when(succeed(CARRIER, DIVISION, DAY)).events();
    operator.when(succeed(YUEHE, MERGER, DAY)).events();
    operator.when(succeed(YUEHE, MERGER, DAY.minusDays(1))).thenRejected("succeeded-differently");
  }

  @Test
  void who_has_merged_is_divided_no_more_but_may_have_been_before() {
    operator.given(qingxiRegistered(), succeeded(YUEHE, "MERGER", DAY));
    operator
        .when(succeed(CARRIER, DIVISION, DAY.plusDays(1)))
        .thenRejected("succeeded-differently");
    operator.when(succeed(CARRIER, DIVISION, DAY)).events();
  }

  @Test
  void it_is_noted_among_those_of_all_operators() {
    operator.given(qingxiRegistered());
    assertThat(operator.when(succeed(YUEHE, MERGER, DAY)).entailed())
        .containsExactly(new NoteSuccession(IDS.at(0), QINGXI, YUEHE, DAY));
  }

  @Test
  void the_ministry_and_the_administrations_of_both_parties_record_it() {
    operator.given(qingxiRegistered());
    operator.when(succeed(Filer.ofMinistry())).events();
    operator.when(succeed(ZHEJIANG)).events();
    operator.when(succeed(Filer.ofAdministration("44"))).events();
    operator.when(succeed(Filer.ofAdministration("11"))).thenRejected("forbidden");
    operator.when(succeed(Filer.ofOperator(QINGXI))).thenRejected("forbidden");
    operator.when(succeed(Filer.ofOperator(YUEHE))).thenRejected("forbidden");
  }

  @Test
  void who_is_not_registered_is_not_succeeded() {
    assertThat(operator.when(succeed(YUEHE, MERGER, DAY)).thenRejected("operator-unknown").kind())
        .isEqualTo(Rejection.Kind.NOT_FOUND);
  }

  private void refusedAt(String pointer, String code, RecordSuccession command) {
    Rejection refused = operator.when(command).thenRejected(code);
    assertThat(refused.pointer()).isEqualTo(pointer);
    assertThat(refused.kind()).isEqualTo(Rejection.Kind.INVALID);
  }

  private static RecordSuccession succeed(Filer filer) {
    return new RecordSuccession(QINGXI, filer, YUEHE, yueheRegistered(), MERGER, DAY, IDS, TODAY);
  }

  private static RecordSuccession succeed(String successor, SuccessionKind kind, LocalDate day) {
    return new RecordSuccession(
        QINGXI, ZHEJIANG, successor, yueheRegistered(), kind, day, IDS, TODAY);
  }

  private static RecordSuccession identify(OperatorRegistered successor) {
    return new RecordSuccession(
        UNNUMBERED, ZHEJIANG, successor.operatorId(), successor, IDENTIFIED, DAY, IDS, TODAY);
  }

  private static OperatorSucceeded succeeded(String successor, String kind, LocalDate day) {
    return new OperatorSucceeded(QINGXI, successor, kind, day);
  }
}
