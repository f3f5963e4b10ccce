package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.Exit.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** X2: the customers of an operator that leaves. */
class ExitTest {

  private static final Progress SOME_LEFT = new Progress(day("2018-03-01"), 50);
  private static final Progress NONE_LEFT = new Progress(day("2018-04-01"), 0);

  @Test
  void a_cancellation_is_weighed_from_the_day_of_a_report_with_customers_left() {
    assertThat(Exit.leavesCustomers(day("2018-02-28"), List.of(SOME_LEFT))).isFalse();
    assertThat(Exit.leavesCustomers(day("2018-03-01"), List.of(SOME_LEFT))).isTrue();
    assertThat(Exit.leavesCustomers(day("2018-03-02"), List.of(SOME_LEFT))).isTrue();
  }

  @Test
  void it_is_not_any_more_from_the_day_of_a_report_with_none_left() {
    List<Progress> reports = List.of(SOME_LEFT, NONE_LEFT);
    assertThat(Exit.leavesCustomers(day("2018-03-31"), reports)).isTrue();
    assertThat(Exit.leavesCustomers(day("2018-04-01"), reports)).isFalse();
    assertThat(Exit.leavesCustomers(day("2018-04-02"), reports)).isFalse();
  }

  @Test
  void where_nothing_is_reported_nothing_is_known() {
    assertThat(Exit.leavesCustomers(day("2018-04-01"), List.of())).isFalse();
  }

  @Test
  void the_day_of_a_report_counts_not_the_order_in_which_reports_became_known() {
    assertThat(Exit.progressOn(day("2018-04-01"), List.of(NONE_LEFT, SOME_LEFT)))
        .contains(NONE_LEFT);
    assertThat(Exit.progressOn(day("2018-03-31"), List.of(NONE_LEFT, SOME_LEFT)))
        .contains(SOME_LEFT);
  }

  @Test
  void of_two_reports_of_one_day_the_one_recorded_last_counts() {
    Progress later = new Progress(day("2018-03-01"), 0);
    assertThat(Exit.progressOn(day("2018-03-01"), List.of(SOME_LEFT, later))).contains(later);
  }
}
