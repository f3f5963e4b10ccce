package io.qinggui.operator.naming;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.ZHEJIANG;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.RenameOperator;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.operator.registration.OperatorState;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NameChangeTest {

  private static final LocalDate DAY = LocalDate.of(2017, 5, 10);

  private final DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> operator =
      DeciderFixture.of(new OperatorDecider());

  @Test
  void an_operator_takes_another_name() {
    operator
        .given(qingxiRegistered())
        .when(rename("清溪科技", DAY))
        .then(new OperatorRenamed(QINGXI, "清溪科技", DAY));
  }

  @Test
  void it_may_have_changed_today_but_not_tomorrow() {
    operator.given(qingxiRegistered());
    operator.when(rename("清溪科技", TODAY)).then(new OperatorRenamed(QINGXI, "清溪科技", TODAY));
    assertThat(
            operator
                .when(rename("清溪科技", TODAY.plusDays(1)))
                .thenRejected("date-in-future")
                .pointer())
        .isEqualTo("/changedOn");
  }

  @Test
  void another_change_is_dated_after_the_last_one() {
    operator.given(qingxiRegistered(), renamed("清溪科技", DAY));
    Rejection before =
        operator.when(rename("清溪云", DAY.minusDays(1))).thenRejected("before-the-last-change");
    assertThat(before.pointer()).isEqualTo("/changedOn");
    operator.when(rename("清溪云", DAY)).thenRejected("changed-differently");
    operator
        .when(rename("清溪云", DAY.plusDays(1)))
        .then(new OperatorRenamed(QINGXI, "清溪云", DAY.plusDays(1)));
  }

  @Test
  void the_same_change_again_is_noticed_also_when_others_followed() {
    operator.given(qingxiRegistered(), renamed("清溪科技", DAY));
    Rejection again = operator.when(rename("清溪科技", DAY)).thenRejected("already-changed");
    assertThat(again.details()).containsEntry("changedOn", "2017-05-10");
    operator.given(renamed("清溪云", DAY.plusDays(1)));
    operator.when(rename("清溪科技", DAY)).thenRejected("already-changed");
  }

  @Test
  void the_name_in_force_is_no_new_name() {
    operator.given(qingxiRegistered());
    operator.when(rename(qingxiRegistered().name(), DAY)).thenRejected("already-named");
    operator.given(renamed("清溪科技", DAY));
    operator.when(rename("清溪科技", DAY.plusDays(1))).thenRejected("already-named");
  }

  @Test
  void an_operator_may_take_its_old_name_back() {
    operator
        .given(qingxiRegistered(), renamed("清溪科技", DAY))
        .when(rename(qingxiRegistered().name(), TODAY))
        .then(new OperatorRenamed(QINGXI, qingxiRegistered().name(), TODAY));
  }

  @Test
  void the_ministry_and_the_administration_of_its_province_record_it() {
    operator.given(qingxiRegistered());
    operator.when(rename(Filer.ofMinistry(), "清溪科技", DAY)).events();
    operator.when(rename(Filer.ofAdministration("44"), "清溪科技", DAY)).thenRejected("forbidden");
    operator.when(rename(Filer.ofOperator(QINGXI), "清溪科技", DAY)).thenRejected("forbidden");
  }

  @Test
  void who_is_not_registered_has_no_name_to_change() {
    assertThat(operator.when(rename("清溪科技", DAY)).thenRejected("operator-unknown").kind())
        .isEqualTo(Rejection.Kind.NOT_FOUND);
  }

  private static RenameOperator rename(String name, LocalDate changedOn) {
    return rename(ZHEJIANG, name, changedOn);
  }

  private static RenameOperator rename(Filer filer, String name, LocalDate changedOn) {
    return new RenameOperator(QINGXI, filer, name, changedOn, false, TODAY);
  }

  private static OperatorRenamed renamed(String name, LocalDate changedOn) {
    return new OperatorRenamed(QINGXI, name, changedOn);
  }
}
