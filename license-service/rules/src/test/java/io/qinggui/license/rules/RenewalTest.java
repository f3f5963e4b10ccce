package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.license.rules.question.Verdict.WEIGH;
import static io.qinggui.platform.reference.Service.IDC;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.Renew;
import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.Exit.AftercarePlan;
import io.qinggui.license.rules.standing.Exit.Obstacle;
import io.qinggui.license.rules.standing.Exit.Obstacle.NoticeTooShort;
import io.qinggui.license.rules.standing.Exit.Obstacle.PlanMissing;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** X2 and X3: how licenses end and are renewed. */
class RenewalTest {

  private static final Question NOW = new Renew("L1", null);

  private static Scenario idc() {
    return Scenario.operator().license("L1", "33", "2016-05-01", "2021-04-30", grant(IDC, "33"));
  }

  private static Question appliedOn(String date) {
    return new Renew("L1", day(date));
  }

  @Test
  void ninety_days_before_the_last_day_is_in_time() {
    idc()
        .answers(NOW, "2021-01-29", ALLOW)
        .answers(NOW, "2021-01-30", ALLOW)
        .answers(NOW, "2021-01-31", DENY, "RENEWAL_LATE")
        .answers(NOW, "2021-04-30", DENY, "RENEWAL_LATE")
        .answers(NOW, "2021-05-01", DENY, "RENEWAL_LATE", "LICENSE_EXPIRED")
        .changesNext(NOW, "2020-01-01", "2021-01-31")
        .changesNext(NOW, "2021-01-31", "2021-05-01");
  }

  @Test
  void the_day_of_the_application_counts_not_the_day_of_the_decision() {
    idc()
        .answers(appliedOn("2021-01-30"), "2021-03-01", ALLOW)
        .answers(appliedOn("2021-01-31"), "2021-03-01", DENY, "RENEWAL_LATE")
        .answers(appliedOn("2021-01-30"), "2021-05-01", DENY, "LICENSE_EXPIRED")
        .answers(appliedOn("2021-05-01"), "2021-03-01", DENY, "LICENSE_EXPIRED", "RENEWAL_LATE");
  }

  @Test
  void too_late_is_weighed_for_terms_that_end_before_order_42() {
    Scenario ended =
        Scenario.operator().license("L1", "33", "2012-09-01", "2017-08-31", grant(IDC, "33"));
    ended.answers(NOW, "2017-06-02", ALLOW).answers(NOW, "2017-06-03", WEIGH, "RENEWAL_LATE");
    Scenario.operator()
        .license("L1", "33", "2012-09-02", "2017-09-01", grant(IDC, "33"))
        .answers(NOW, "2017-06-03", ALLOW)
        .answers(NOW, "2017-06-04", DENY, "RENEWAL_LATE");
    ended
        .amended("新办法", Map.of("renewalLateRefusedFrom", "2017-08-31"))
        .answers(NOW, "2017-06-03", DENY, "RENEWAL_LATE");
  }

  @Test
  void a_renewed_license_is_asked_about_by_its_term_of_then() {
    idc()
        .renewed("L1", "2021-03-01", "2026-04-30")
        .answers(NOW, "2021-02-28", DENY, "RENEWAL_LATE")
        .answers(NOW, "2021-03-01", ALLOW)
        .answers(NOW, "2021-05-01", ALLOW)
        .answers(NOW, "2026-01-30", ALLOW)
        .answers(NOW, "2026-01-31", DENY, "RENEWAL_LATE")
        .answers(NOW, "2026-05-01", DENY, "RENEWAL_LATE", "LICENSE_EXPIRED");
  }

  @Test
  void a_revoked_or_annulled_license_is_not_renewed() {
    idc()
        .revoked("L1", "2018-06-01")
        .answers(NOW, "2018-05-31", ALLOW)
        .answers(NOW, "2018-06-01", DENY, "LICENSE_REVOKED");
    idc()
        .annulled("L1", "2018-06-01")
        .answers(NOW, "2018-05-31", ALLOW)
        .answers(NOW, "2018-06-01", DENY, "LICENSE_ANNULLED");
  }

  @Test
  void a_cancelled_license_is_not_renewed() {
    idc()
        .cancelled("L1", "2018-06-01")
        .answers(NOW, "2018-05-31", ALLOW)
        .answers(NOW, "2018-06-01", DENY, "LICENSE_CANCELLED")
        .answers(NOW, "2018-06-02", DENY, "LICENSE_CANCELLED");
  }

  @Test
  void a_license_that_is_not_held_is_not_renewed() {
    idc().answers(NOW, "2016-04-30", DENY, "UNLICENSED").answers(NOW, "2016-05-01", ALLOW);
    Scenario.unknown().answers(NOW, "2017-01-01", DENY, "UNLICENSED");
  }

  @Test
  void the_lead_can_be_amended() {
    idc()
        .amended("新办法", Map.of("renewalLeadDays", 30))
        .answers(NOW, "2021-03-31", ALLOW)
        .answers(NOW, "2021-04-01", DENY, "RENEWAL_LATE");
  }

  @Test
  void without_a_plan_for_the_customers_no_license_is_cancelled() {
    assertThat(obstacle("2018-06-01", null)).contains(new PlanMissing());
  }

  @Test
  void the_plan_is_on_file_by_the_day_of_the_cancellation() {
    AftercarePlan plan = new AftercarePlan(day("2018-06-01"), day("2018-01-01"));
    assertThat(obstacle("2018-05-31", plan)).contains(new PlanMissing());
    assertThat(obstacle("2018-06-01", plan)).isEmpty();
    assertThat(obstacle("2018-06-02", plan)).isEmpty();
  }

  @Test
  void customers_are_told_thirty_days_before_the_exit() {
    AftercarePlan plan = new AftercarePlan(day("2018-05-01"), day("2018-05-02"));
    assertThat(obstacle("2018-05-31", plan)).contains(new NoticeTooShort(day("2018-06-01")));
    assertThat(obstacle("2018-06-01", plan)).isEmpty();
    assertThat(obstacle("2018-06-02", plan)).isEmpty();
  }

  @Test
  void the_days_of_notice_can_be_amended() {
    Rulebook amended = idc().amended("新办法", Map.of("customerNoticeDays", 45)).rulebook();
    AftercarePlan plan = new AftercarePlan(day("2018-05-01"), day("2018-05-02"));
    RuleValues values = amended.on(day("2018-05-01"));
    assertThat(Exit.obstacle(day("2018-06-15"), plan, values))
        .contains(new NoticeTooShort(day("2018-06-16")));
    assertThat(Exit.obstacle(day("2018-06-16"), plan, values)).isEmpty();
  }

  private static Optional<Obstacle> obstacle(String cancelledOn, @Nullable AftercarePlan plan) {
    return Exit.obstacle(day(cancelledOn), plan, Rulebook.notice2017().on(day(cancelledOn)));
  }
}
