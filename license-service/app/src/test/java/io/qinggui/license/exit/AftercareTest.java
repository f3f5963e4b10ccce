package io.qinggui.license.exit;

import static io.qinggui.license.Examples.BEIJING;
import static io.qinggui.license.Examples.HOLDER;
import static io.qinggui.license.Examples.NUMBER;
import static io.qinggui.license.Examples.QINGXI;
import static io.qinggui.license.Examples.TODAY;
import static io.qinggui.license.Examples.ZHEJIANG;
import static io.qinggui.license.Examples.date;
import static io.qinggui.license.Examples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.CompleteAftercare;
import io.qinggui.license.language.LicenseCommand.ReportAftercareProgress;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.RecordedFinding;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.license.LicenseState;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.testkit.DeciderFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class AftercareTest {

  private static final List<RecordedFinding> LEFT =
      List.of(new RecordedFinding("X2", "CUSTOMERS_LEFT", "三(四)"));

  private final DeciderFixture<LicenseCommand, LicenseEvent, LicenseState> license =
      DeciderFixture.of(new LicenseDecider()).given(registered());

  @Test
  void a_report_says_how_many_customers_were_moved_and_how_many_are_left() {
    license
        .given(plan("2018-01-15"))
        .when(report(HOLDER, "2018-02-15", 1200, 1150, 50))
        .then(progress("2018-02-15", 50));
  }

  @Test
  void who_was_moved_and_who_is_left_add_up_to_who_was_there() {
    license.given(plan("2018-01-15"));
    for (long left : List.of(49L, 51L)) {
      assertThat(
              license
                  .when(report(ZHEJIANG, "2018-02-15", 1200, 1150, left))
                  .thenRejected("customers-do-not-add-up")
                  .pointer())
          .isEqualTo("/customersLeft");
    }
    license.when(report(ZHEJIANG, "2018-02-15", 0, 0, 0)).events();
  }

  @Test
  void without_a_plan_nothing_is_reported_or_completed() {
    license.when(report(ZHEJIANG, "2018-02-15", 1, 0, 1)).thenRejected("plan-missing");
    license.when(completion(ZHEJIANG, "2018-02-15")).thenRejected("plan-missing");
  }

  @Test
  void aftercare_begins_on_the_day_of_its_plan() {
    license.given(plan("2018-01-15"));
    license.when(report(ZHEJIANG, "2018-01-14", 1, 0, 1)).thenRejected("before-the-plan");
    license.when(report(ZHEJIANG, "2018-01-15", 1, 0, 1)).events();
    license.when(report(ZHEJIANG, "2018-01-16", 1, 0, 1)).events();
    license.when(completion(ZHEJIANG, "2018-01-14")).thenRejected("before-the-plan");
    license.when(completion(ZHEJIANG, "2018-01-15")).events();
    license.when(completion(ZHEJIANG, "2018-01-16")).events();
  }

  @Test
  void it_has_begun_though_another_plan_took_the_place_of_the_first() {
    license.given(plan("2018-01-15"), plan("2018-03-01"));
    license.when(report(ZHEJIANG, "2018-01-15", 1, 0, 1)).events();
    license.when(report(ZHEJIANG, "2018-01-14", 1, 0, 1)).thenRejected("before-the-plan");
  }

  @Test
  void nothing_is_reported_or_completed_before_its_day() {
    license.given(plan("2018-01-15"));
    String tomorrow = TODAY.plusDays(1).toString();
    license.when(report(ZHEJIANG, TODAY.toString(), 1, 0, 1)).events();
    license.when(report(ZHEJIANG, tomorrow, 1, 0, 1)).thenRejected("date-in-future");
    license.when(completion(ZHEJIANG, TODAY.toString())).events();
    license.when(completion(ZHEJIANG, tomorrow)).thenRejected("date-in-future");
  }

  @Test
  void the_same_report_again_is_noticed_and_another_one_of_that_day_is_taken() {
    license.given(plan("2018-01-15"), progress("2018-02-15", 50));
    license.when(report(ZHEJIANG, "2018-02-15", 1200, 1150, 50)).thenRejected("already-reported");
    license.when(report(ZHEJIANG, "2018-02-15", 1200, 1160, 40)).events();
  }

  @Test
  void it_is_complete_when_by_the_last_report_nobody_is_left() {
    license.given(plan("2018-01-15"), progress("2018-02-15", 50));
    assertThat(
            license
                .when(completion(ZHEJIANG, "2018-04-20"))
                .thenRejected("customers-left")
                .details())
        .containsEntry("reportedOn", "2018-02-15")
        .containsEntry("customersLeft", 50L);
    license
        .given(progress("2018-04-10", 0), progress("2018-03-01", 20))
        .when(completion(ZHEJIANG, "2018-04-20"))
        .then(new AftercareCompleted(QINGXI, NUMBER, date("2018-04-20")));
  }

  @Test
  void it_is_completed_once() {
    license.given(plan("2018-01-15"), new AftercareCompleted(QINGXI, NUMBER, date("2018-04-20")));
    license.when(completion(ZHEJIANG, "2018-04-20")).thenRejected("already-completed");
    license.when(completion(ZHEJIANG, "2018-04-21")).thenRejected("completed-differently");
  }

  @Test
  void after_the_completion_nobody_is_left_by_the_last_report() {
    license.given(plan("2018-01-15"), new AftercareCompleted(QINGXI, NUMBER, date("2018-04-20")));
    for (String day : List.of("2018-04-19", "2018-04-20", "2018-04-21")) {
      license.when(report(ZHEJIANG, day, 3, 2, 1)).thenRejected("aftercare-completed");
      license.when(report(ZHEJIANG, day, 3, 3, 0)).events();
    }
    license.given(progress("2018-04-10", 0));
    license.when(report(ZHEJIANG, "2018-04-09", 3, 2, 1)).events();
    license.when(report(ZHEJIANG, "2018-04-10", 3, 2, 1)).thenRejected("aftercare-completed");
  }

  @Test
  void the_holder_reports_and_the_issuer_says_that_it_is_complete() {
    license.given(plan("2018-01-15"));
    for (Filer other : List.of(BEIJING, Filer.ofEvaluator(), Filer.ofOperator("OP-1"))) {
      license.when(report(other, "2018-02-15", 1, 0, 1)).thenRejected("not-entitled-for-license");
      license.when(completion(other, "2018-02-15")).thenRejected("not-entitled-for-license");
    }
    license.when(report(Filer.ofMinistry(), "2018-02-15", 1, 0, 1)).events();
    license.when(completion(HOLDER, "2018-02-15")).thenRejected("not-entitled-for-license");
    license.when(completion(Filer.ofMinistry(), "2018-02-15")).events();
  }

  @Test
  void a_cancellation_with_customers_left_is_weighed_by_the_issuer() {
    license.given(plan("2018-01-15"), progress("2018-03-01", 50));
    license.when(cancel("2018-02-28")).then(cancelled("2018-02-28", List.of()));
    license.when(cancel("2018-03-01")).then(cancelled("2018-03-01", LEFT));
    license.when(cancel("2018-03-02")).then(cancelled("2018-03-02", LEFT));
  }

  @Test
  void nobody_left_or_nothing_known_is_nothing_to_weigh() {
    license.given(plan("2018-01-15"));
    license.when(cancel("2018-03-01")).then(cancelled("2018-03-01", List.of()));
    license.given(progress("2018-02-15", 50), progress("2018-03-01", 0));
    license.when(cancel("2018-03-01")).then(cancelled("2018-03-01", List.of()));
  }

  @Test
  void aftercare_goes_on_after_the_end_of_the_license() {
    license.given(plan("2018-01-15"), progress("2018-02-15", 50), cancelled("2018-03-01", LEFT));
    license.when(report(HOLDER, "2018-04-10", 1200, 1200, 0)).events();
    license.when(completion(ZHEJIANG, "2018-04-20")).thenRejected("customers-left");
    license
        .given(progress("2018-04-10", 0))
        .when(completion(ZHEJIANG, "2018-04-20"))
        .then(new AftercareCompleted(QINGXI, NUMBER, date("2018-04-20")));
  }

  private static AftercarePlanFiled plan(String filedOn) {
    return new AftercarePlanFiled(QINGXI, NUMBER, date(filedOn), date("2018-01-20"));
  }

  private static AftercareProgressReported progress(String reportedOn, long left) {
    return new AftercareProgressReported(QINGXI, NUMBER, date(reportedOn), 1200, 1200 - left, left);
  }

  private static LicenseCancelled cancelled(String on, List<RecordedFinding> findings) {
    return new LicenseCancelled(QINGXI, NUMBER, date("2018-01-10"), date(on), findings);
  }

  private static ReportAftercareProgress report(
      Filer by, String reportedOn, long before, long moved, long left) {
    return new ReportAftercareProgress(NUMBER, by, date(reportedOn), before, moved, left, TODAY);
  }

  private static CompleteAftercare completion(Filer by, String completedOn) {
    return new CompleteAftercare(NUMBER, by, date(completedOn), TODAY);
  }

  private static CancelLicense cancel(String cancelledOn) {
    return new CancelLicense(
        NUMBER,
        ZHEJIANG,
        date("2018-01-10"),
        date(cancelledOn),
        Rulebook.notice2017().on(date("2018-01-10")),
        TODAY);
  }
}
