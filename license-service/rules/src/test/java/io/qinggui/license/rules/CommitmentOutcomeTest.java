package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.standing.CommitmentOutcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What becomes of commitments; the standing says the same. */
class CommitmentOutcomeTest {

  private static Scenario runningCdn() {
    return Scenario.operator()
        .license("L1", "33", "2014-05-01", "2019-04-30", grant(IDC, "33"))
        .running(CDN, "33", "2016-05-01");
  }

  @Test
  void it_is_broken_from_the_day_on_which_the_operator_is_barred_because_of_it() {
    CommitmentOutcome outcome = of(runningCdn().committedToService("L1", CDN, "2017-03-31", "33"));
    assertThat(outcome.effective()).isTrue();
    assertThat(outcome.brokenOn()).contains(LocalDate.of(2018, 1, 1));
    assertThat(outcome.fulfilledOn()).isEmpty();
  }

  @Test
  void it_is_fulfilled_by_a_license_through_the_last_day() {
    assertThat(fulfilledBy("2017-08-01").fulfilledOn()).contains(LocalDate.of(2017, 8, 1));
    assertThat(fulfilledBy("2017-12-31").fulfilledOn()).contains(LocalDate.of(2017, 12, 31));
    assertThat(fulfilledBy("2018-01-01").fulfilledOn()).isEmpty();
    assertThat(fulfilledBy("2017-08-01").brokenOn()).isEmpty();
    assertThat(fulfilledBy("2018-01-02").brokenOn()).contains(LocalDate.of(2018, 1, 1));
  }

  @Test
  void a_license_from_the_day_after_the_last_day_fulfils_nothing_and_breaks_nothing() {
    assertThat(fulfilledBy("2018-01-01").brokenOn()).isEmpty();
  }

  @Test
  void a_license_from_before_the_commitment_fulfils_it_on_the_day_it_is_received() {
    assertThat(fulfilledBy("2017-02-01").fulfilledOn()).contains(LocalDate.of(2017, 3, 31));
  }

  @Test
  void a_late_one_has_no_effect_and_is_neither() {
    CommitmentOutcome outcome = of(runningCdn().committedToService("L1", CDN, "2017-04-01", "33"));
    assertThat(outcome.effective()).isFalse();
    assertThat(outcome.brokenOn()).isEmpty();
    assertThat(outcome.fulfilledOn()).isEmpty();
  }

  @Test
  void a_commitment_to_comply_is_broken_with_the_ban() {
    CommitmentOutcome outcome =
        of(
            Scenario.operator()
                .license("L1", "33", "2012-11-30", "2022-11-29", grant(IDC, "33"))
                .committedToCompliance("L1", "2017-03-31", "33"));
    assertThat(outcome.brokenOn()).contains(LocalDate.of(2018, 1, 1));
  }

  private static CommitmentOutcome fulfilledBy(String grantedOn) {
    return of(
        runningCdn()
            .committedToService("L1", CDN, "2017-03-31", "33")
            .license("L2", "33", grantedOn, "2022-12-31", grant(CDN, "33")));
  }

  private static CommitmentOutcome of(Scenario operator) {
    return CommitmentOutcome.of(operator.standing()).getFirst();
  }
}
