package io.qinggui.license.license;

import static io.qinggui.license.Examples.BEIJING;
import static io.qinggui.license.Examples.HOLDER;
import static io.qinggui.license.Examples.NUMBER;
import static io.qinggui.license.Examples.QINGXI;
import static io.qinggui.license.Examples.TODAY;
import static io.qinggui.license.Examples.ZHEJIANG;
import static io.qinggui.license.Examples.date;
import static io.qinggui.license.Examples.register;
import static io.qinggui.license.Examples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.CompleteDocking;
import io.qinggui.license.language.LicenseCommand.FileCommitment;
import io.qinggui.license.language.LicenseCommand.FileEvaluation;
import io.qinggui.license.language.LicenseCommand.ResumeCustomers;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LicenseDeciderTest {

  private final DeciderFixture<LicenseCommand, LicenseEvent, LicenseState> license =
      DeciderFixture.of(new LicenseDecider());

  @Test
  void a_license_is_registered_once() {
    license.when(register()).then(registered());
    license.given(registered()).when(register()).thenRejected("already-registered");
  }

  @Test
  void what_is_not_registered_has_nothing_filed() {
    license.when(docking(ZHEJIANG, "2017-11-02", "33")).thenRejected("license-unknown");
  }

  @Test
  void a_commitment_on_the_last_day_is_in_time_and_the_day_after_it_is_not() {
    license.given(registered());
    assertThat(commit("2017-03-31").effective()).isTrue();
    assertThat(commit("2017-04-01").onTime()).isFalse();
    assertThat(commit("2017-04-01").effective()).isFalse();
  }

  @Test
  void a_service_commitment_is_about_ircs_or_cdn() {
    license.given(registered());
    license
        .when(commitment(HOLDER, Track.SERVICE, Service.IDC, "2017-03-01"))
        .thenRejected("service-cannot-be-committed");
    license
        .when(commitment(HOLDER, Track.COMPLIANCE, Service.CDN, "2017-03-01"))
        .thenRejected("service-not-expected");
  }

  @Test
  void who_has_no_say_files_nothing() {
    license.given(registered());
    license.when(docking(BEIJING, "2017-11-02", "33")).thenRejected("not-entitled-for-license");
    license.when(docking(HOLDER, "2017-11-02", "33")).thenRejected("not-entitled-for-license");
  }

  @Test
  void the_opposite_conclusion_of_the_same_day_contradicts() {
    license.given(registered()).givenCommands(evaluation(true, "33", "11"));
    license.when(evaluation(true, "33", "11")).thenRejected("already-filed");
    license.when(evaluation(false, "33")).thenRejected("concluded-differently");
    assertThat(license.when(evaluation(false, "44")).events()).hasSize(1);
  }

  @Test
  void docking_is_completed_once_in_each_province() {
    license
        .given(registered())
        .given(new DockingCompleted(QINGXI, NUMBER, List.of("33"), date("2017-11-02")));
    license.when(docking(ZHEJIANG, "2017-11-02", "33")).thenRejected("already-docked");
    license.when(docking(ZHEJIANG, "2017-11-03", "33")).thenRejected("docked-differently");
    license
        .when(docking(ZHEJIANG, "2017-11-02", "33", "11"))
        .then(new DockingCompleted(QINGXI, NUMBER, List.of("11", "33"), date("2017-11-02")));
  }

  @Test
  void the_customers_have_had_their_notice_on_the_thirtieth_day() {
    license.given(
        registered(),
        new AftercarePlanFiled(QINGXI, NUMBER, date("2018-01-15"), date("2018-01-30")));
    license.when(cancel("2018-02-28")).thenRejected("notice-too-short");
    license
        .when(cancel("2018-03-01"))
        .then(new LicenseCancelled(QINGXI, NUMBER, date("2018-01-10"), date("2018-03-01"), null));
  }

  @Test
  void without_a_plan_nothing_is_cancelled() {
    license.given(registered()).when(cancel("2018-03-01")).thenRejected("aftercare-plan-missing");
  }

  @Test
  void facts_become_known_after_the_end_and_a_ban_that_outlives_the_license_can_be_ended() {
    license.given(
        registered(),
        new LicenseCancelled(QINGXI, NUMBER, date("2018-01-10"), date("2018-03-01"), null));
    assertThat(license.when(docking(ZHEJIANG, "2017-11-02", "33")).events()).hasSize(1);
    assertThat(license.when(resume("2018-02-28", List.of())).events()).hasSize(1);
    assertThat(license.when(resume("2018-03-01", List.of())).events()).hasSize(1);
    license
        .when(resume("2018-03-01", List.of(Map.of("code", "BAD_CREDIT"))))
        .thenRejected("causes-standing");
  }

  @Test
  void a_standing_cause_refuses_the_resumption_and_is_told() {
    license.given(registered());
    assertThat(
            license
                .when(resume("2018-05-01", List.of(Map.of("code", "BAD_CREDIT"))))
                .thenRejected("causes-standing")
                .details())
        .containsEntry("causes", List.of(Map.of("code", "BAD_CREDIT")));
    license
        .when(resume("2018-05-01", List.of()))
        .then(new CustomersResumed(QINGXI, NUMBER, date("2018-05-01"), "已达标", 7));
  }

  @Test
  void nothing_is_dated_in_the_future() {
    license.given(registered());
    license
        .when(docking(ZHEJIANG, TODAY.plusDays(1).toString(), "33"))
        .thenRejected("date-in-future");
    license.when(resume(TODAY.plusDays(1).toString(), List.of())).thenRejected("date-in-future");
  }

  @Test
  void an_event_that_cannot_have_happened_is_not_swallowed() {
    LicenseDecider decider = new LicenseDecider();
    DockingCompleted docked =
        new DockingCompleted(QINGXI, NUMBER, List.of("33"), date("2017-11-02"));
    assertThatThrownBy(() -> decider.evolve(decider.initial(), docked))
        .isInstanceOf(IllegalStateException.class);
  }

  private CommitmentFiled commit(String receivedOn) {
    return (CommitmentFiled)
        license
            .when(commitment(HOLDER, Track.SERVICE, Service.CDN, receivedOn))
            .events()
            .getFirst();
  }

  private static FileCommitment commitment(
      Filer by, Track track, Service service, String receivedOn) {
    return new FileCommitment(
        NUMBER,
        by,
        track,
        service,
        date("2017-01-20"),
        date(receivedOn),
        "33",
        Rulebook.notice2017().on(date(receivedOn)),
        TODAY);
  }

  private static FileEvaluation evaluation(boolean passed, String... provinces) {
    return new FileEvaluation(
        NUMBER,
        ZHEJIANG,
        RequiredSystem.ISMS,
        List.of(provinces),
        passed,
        "YD/T 2405-2012",
        date("2017-10-12"),
        "CAICT",
        TODAY);
  }

  private static CompleteDocking docking(Filer by, String completedOn, String... provinces) {
    return new CompleteDocking(NUMBER, by, List.of(provinces), LocalDate.parse(completedOn), TODAY);
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

  private static ResumeCustomers resume(String resumedOn, List<Map<String, Object>> causes) {
    return new ResumeCustomers(NUMBER, ZHEJIANG, date(resumedOn), "已达标", causes, 7, TODAY);
  }
}
