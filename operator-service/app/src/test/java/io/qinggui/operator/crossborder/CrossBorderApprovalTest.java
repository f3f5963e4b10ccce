package io.qinggui.operator.crossborder;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.qingxiRegistered;

import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.ApproveCrossBorder;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CrossBorderApproved;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.operator.registration.OperatorState;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrossBorderApprovalTest {

  private static final String NUMBER = "工信部跨境〔2017〕12号";
  private static final LocalDate APPROVED = LocalDate.of(2017, 5, 2);

  private final DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> operator =
      DeciderFixture.of(new OperatorDecider());

  @Test
  void an_approval_is_recorded_with_its_last_day_or_without() {
    operator.given(qingxiRegistered());
    LocalDate until = LocalDate.of(2022, 5, 1);
    operator.when(approve(APPROVED, until)).then(approved(APPROVED, until));
    operator.when(approve(APPROVED, null)).then(approved(APPROVED, null));
  }

  @Test
  void the_same_approval_again_is_noticed_and_another_of_its_number_contradicts_it() {
    operator.given(qingxiRegistered()).givenCommands(approve(APPROVED, null));
    operator.when(approve(APPROVED, null)).thenRejected("already-approved");
    operator.when(approve(TODAY, null)).thenRejected("approved-differently");
  }

  @Test
  void an_approval_neither_lies_in_the_future_nor_ends_before_it_begins() {
    operator.given(qingxiRegistered());
    operator.when(approve(TODAY.plusDays(1), null)).thenRejected("date-in-future");
    operator.when(approve(APPROVED, APPROVED.minusDays(1))).thenRejected("ends-before-approved");
    operator.when(approve(APPROVED, APPROVED)).then(approved(APPROVED, APPROVED));
  }

  @Test
  void only_a_registered_operator_is_approved() {
    operator.when(approve(APPROVED, null)).thenRejected("operator-unknown");
  }

  private static ApproveCrossBorder approve(LocalDate on, @Nullable LocalDate until) {
    return new ApproveCrossBorder(QINGXI, Filer.ofMinistry(), NUMBER, on, until, TODAY);
  }

  private static CrossBorderApproved approved(LocalDate on, @Nullable LocalDate until) {
    return new CrossBorderApproved(QINGXI, NUMBER, on, until);
  }
}
