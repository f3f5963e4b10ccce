package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.license.rules.question.Verdict.WEIGH;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.Renew;
import io.qinggui.license.rules.standing.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** X3: a license of which no service was opened is not renewed. */
class UnopenedServicesTest {

  private static final Question RENEW = new Renew("L1", null);
  private static final String CODE = "SERVICE_NOT_OPENED";

  private static Scenario until(String validUntil) {
    return Scenario.operator().license("L1", "33", "2012-09-01", validUntil, grant(IDC, "33"));
  }

  @Test
  void it_is_refused_from_the_day_of_the_finding_and_without_one_nothing_is_said() {
    until("2018-12-31").answers(RENEW, "2018-05-02", ALLOW);
    until("2018-12-31")
        .opened("L1", IDC, false, "2018-05-02")
        .answers(RENEW, "2018-05-01", ALLOW)
        .answers(RENEW, "2018-05-02", DENY, CODE)
        .answers(RENEW, "2018-05-03", DENY, CODE)
        .changesNext(RENEW, "2018-05-01", "2018-05-02");
  }

  @Test
  void it_is_weighed_for_terms_that_end_before_order_42() {
    until("2017-08-31")
        .opened("L1", IDC, false, "2017-05-02")
        .answers(RENEW, "2017-05-02", WEIGH, CODE);
    until("2017-09-01")
        .opened("L1", IDC, false, "2017-05-02")
        .answers(RENEW, "2017-05-02", DENY, CODE);
    until("2017-09-02")
        .opened("L1", IDC, false, "2017-05-02")
        .answers(RENEW, "2017-05-02", DENY, CODE);
    until("2017-09-02")
        .opened("L1", IDC, false, "2017-05-02")
        .amended("新办法", Map.of("serviceNotOpenedRefusedFrom", "2017-09-03"))
        .answers(RENEW, "2017-05-02", WEIGH, CODE);
  }

  @Test
  void a_later_finding_that_it_was_opened_ends_it_whenever_it_is_recorded() {
    until("2018-12-31")
        .opened("L1", IDC, true, "2018-06-02")
        .opened("L1", IDC, false, "2018-05-02")
        .answers(RENEW, "2018-06-01", DENY, CODE)
        .answers(RENEW, "2018-06-02", ALLOW)
        .answers(RENEW, "2018-06-03", ALLOW);
  }

  @Test
  void a_withdrawn_finding_says_nothing() {
    until("2018-12-31")
        .opened("L1", IDC, false, "2018-05-02")
        .withdrawn("opening-1", null)
        .answers(RENEW, "2018-05-02", ALLOW);
  }

  @Test
  void one_of_several_services_is_weighed_and_all_of_them_are_refused() {
    Scenario both =
        Scenario.operator()
            .license("L1", "33", "2012-09-01", "2018-12-31", grant(IDC, "33"), grant(ISP, "33"))
            .opened("L1", IDC, false, "2018-05-02")
            .opened("L1", ISP, false, "2018-06-02");
    both.answers(RENEW, "2018-06-01", WEIGH, CODE).answers(RENEW, "2018-06-02", DENY, CODE, CODE);
  }

  @Test
  void a_service_counts_from_the_day_on_which_it_is_granted() {
    until("2018-12-31")
        .opened("L1", IDC, false, "2018-05-02")
        .expanded("L1", "2018-06-02", grant(CDN, "33"))
        .answers(RENEW, "2018-06-01", DENY, CODE)
        .answers(RENEW, "2018-06-02", WEIGH, CODE);
  }

  @Test
  void it_names_the_license_the_finding_and_the_service() {
    Reason reason =
        until("2018-12-31")
            .opened("L1", IDC, false, "2018-05-02")
            .ask(RENEW, "2018-05-02")
            .reasons()
            .getFirst();
    assertThat(reason.because()).containsExactly("license-1", "opening-1");
    assertThat(reason.scope().service()).isEqualTo(IDC);
    assertThat(reason.scope().license()).isEqualTo("L1");
    assertThat(reason.rule().id()).isEqualTo("X3");
  }

  @Test
  void a_renewed_license_that_is_still_not_opened_is_not_renewed_again() {
    until("2017-08-31")
        .opened("L1", IDC, false, "2017-05-02")
        .renewed("L1", "2017-06-01", "2022-08-31")
        .answers(RENEW, "2017-05-31", WEIGH, CODE)
        .answers(RENEW, "2017-06-01", DENY, CODE);
  }

  @Test
  void it_changes_no_standing() {
    Scenario unopened = until("2018-12-31").opened("L1", IDC, false, "2018-05-02");
    assertThat(unopened.standing().timeline()).isEqualTo(until("2018-12-31").standing().timeline());
  }
}
