package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.IDC;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.Renew;
import io.qinggui.license.rules.question.Renewal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** X3: the last day on which a renewal can be applied for in time. */
class RenewalDueTest {

  private static final Question NOW = new Renew("L1", null);

  private static Scenario idc() {
    return Scenario.operator().license("L1", "33", "2016-05-01", "2021-04-30", grant(IDC, "33"));
  }

  @Test
  void it_is_the_day_before_the_first_that_is_late() {
    Scenario license = idc();
    assertThat(lastDayInTime(license)).contains(day("2021-01-30"));
    license
        .answers(NOW, "2021-01-29", ALLOW)
        .answers(NOW, "2021-01-30", ALLOW)
        .answers(NOW, "2021-01-31", DENY, "RENEWAL_LATE");
  }

  @Test
  void a_renewed_license_has_the_last_day_of_its_new_term() {
    assertThat(lastDayInTime(idc().renewed("L1", "2020-12-01", "2026-04-30")))
        .contains(day("2026-01-30"));
    assertThat(lastDayInTime(idc().renewed("L1", "2021-06-01", "2026-04-30")))
        .contains(day("2026-01-30"));
  }

  @Test
  void nothing_is_to_be_renewed_of_a_license_that_something_else_ended() {
    assertThat(lastDayInTime(idc().cancelled("L1", "2020-06-01"))).isEmpty();
    assertThat(lastDayInTime(idc().revoked("L1", "2021-03-01"))).isEmpty();
    assertThat(lastDayInTime(idc().annulled("L1", "2016-05-01"))).isEmpty();
  }

  @Test
  void a_suspended_license_is_renewed_as_any_other() {
    assertThat(lastDayInTime(idc().suspended("L1", "2021-01-01", ""))).contains(day("2021-01-30"));
  }

  @Test
  void a_term_has_a_day_in_time_when_it_is_longer_than_the_lead() {
    assertThat(lastDayInTime(term("2020-01-30"))).isEmpty();
    assertThat(lastDayInTime(term("2020-01-31"))).contains(day("2019-11-02"));
    assertThat(lastDayInTime(term("2020-02-01"))).contains(day("2019-11-03"));
  }

  private static Scenario term(String validUntil) {
    return Scenario.operator().license("L1", "33", "2019-11-02", validUntil, grant(IDC, "33"));
  }

  @Test
  void the_lead_can_be_amended() {
    assertThat(lastDayInTime(idc().amended("新办法", Map.of("renewalLeadDays", 30))))
        .contains(day("2021-03-31"));
    assertThat(lastDayInTime(idc().amended("新办法", Map.of("renewalLeadDays", 0))))
        .contains(day("2021-04-30"));
  }

  @Test
  void a_longer_lead_counts_from_its_entry_into_force_and_not_before() {
    Scenario amended = idc().amended("新办法", day("2021-01-10"), Map.of("renewalLeadDays", 120));
    assertThat(lastDayInTime(amended)).contains(day("2021-01-09"));
    amended.answers(NOW, "2021-01-09", ALLOW).answers(NOW, "2021-01-10", DENY, "RENEWAL_LATE");
  }

  @Test
  void a_shorter_lead_gives_who_was_late_more_days() {
    Scenario amended = idc().amended("新办法", day("2021-02-15"), Map.of("renewalLeadDays", 30));
    assertThat(lastDayInTime(amended)).contains(day("2021-03-31"));
    amended.answers(NOW, "2021-02-14", DENY, "RENEWAL_LATE").answers(NOW, "2021-03-31", ALLOW);
  }

  private static Optional<LocalDate> lastDayInTime(Scenario scenario) {
    return Renewal.lastDayInTime(scenario.facts().license("L1").orElseThrow(), scenario.rulebook());
  }
}
