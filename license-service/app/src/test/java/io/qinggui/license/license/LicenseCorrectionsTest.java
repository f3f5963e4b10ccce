package io.qinggui.license.license;

import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.CompleteAftercare;
import io.qinggui.license.language.LicenseCommand.CompleteDocking;
import io.qinggui.license.language.LicenseCommand.CorrectFact;
import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
import io.qinggui.license.language.LicenseCommand.FileEvaluation;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.ReportAftercareProgress;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenseCorrectionsTest {

  private static final String NUMBER = "浙B1-20140026";
  private static final String HOLDER = "91330106MA27XF3P2D";
  private static final LocalDate TODAY = day("2018-06-01");
  private static final Filer ISSUER = Filer.ofAdministration("33");
  private static final EventIds IDS = new EventIds("correction");

  private final DeciderFixture<LicenseCommand, LicenseEvent, History<LicenseEvent, LicenseState>>
      license =
          DeciderFixture.of(new CorrectingDecider<>(new LicenseDecider(), new LicenseCorrections()))
              .givenCommands(registration(HOLDER, "2014-05-01"));

  @Test
  void a_wrong_grant_date_is_replaced_and_what_was_filed_stays_filed() {
    license
        .givenCommands(docking("2017-11-02"))
        .when(correct(ISSUER, idOf(0), registration(HOLDER, "2012-05-01")))
        .then(
            withdrawn(idOf(0), "license-registered", "2014-05-01", IDS.at(1)),
            new LicenseRegistered(
                HOLDER, NUMBER, "33", day("2012-05-01"), day("2019-04-30"), grants()));
    license
        .givenCommands(correct(ISSUER, idOf(0), registration(HOLDER, "2012-05-01")))
        .when(docking("2017-11-02"))
        .thenRejected("already-docked");
  }

  @Test
  void a_license_with_filings_is_not_withdrawn() {
    Rejection refused =
        license
            .givenCommands(docking("2017-11-02"))
            .when(correct(ISSUER, idOf(0), null))
            .thenRejected("has-dependents");
    assertThat(refused.details()).containsEntry("dependents", List.of(idOf(1)));
  }

  @Test
  void a_license_without_filings_is_withdrawn_and_can_be_registered_for_its_real_holder() {
    license.givenCommands(correct(ISSUER, idOf(0), null));
    license.when(docking("2017-11-02")).thenRejected("license-unknown");
    license.when(registration("91330106MA00000000", "2014-05-01")).events();
  }

  @Test
  void neither_the_number_nor_the_holder_is_changed_by_a_correction() {
    assertThat(
            license
                .when(correct(ISSUER, idOf(0), registration("91330106MA00000000", "2014-05-01")))
                .thenRejected("identity-cannot-change")
                .pointer())
        .isEqualTo("/replacement/operatorId");
  }

  @Test
  void the_plan_that_a_cancellation_rests_on_is_not_withdrawn() {
    license.givenCommands(plan("2018-01-10"), cancellation());
    license.when(correct(ISSUER, idOf(1), null)).thenRejected("has-dependents");
  }

  @Test
  void a_plan_is_withdrawn_when_another_one_is_on_file() {
    license.givenCommands(plan("2018-01-10"), plan("2018-01-11"), cancellation());
    license
        .when(correct(ISSUER, idOf(1), null))
        .then(withdrawn(idOf(1), "aftercare-plan-filed", "2018-01-10", null));
  }

  @Test
  void the_plan_that_reports_and_a_completion_rest_on_is_not_withdrawn() {
    license.givenCommands(plan("2018-01-10"), report(50), report(0), completion("2018-04-20"));
    assertThat(
            license.when(correct(ISSUER, idOf(1), null)).thenRejected("has-dependents").details())
        .containsEntry("dependents", List.of(idOf(2), idOf(3), idOf(4)));
    license.givenCommands(plan("2018-01-11"));
    license.when(correct(ISSUER, idOf(1), null)).events();
  }

  @Test
  void a_report_and_a_completion_are_replaced_and_withdrawn() {
    license.givenCommands(plan("2018-01-10"), report(0));
    license
        .when(correct(ISSUER, idOf(2), report(50)))
        .then(
            withdrawn(idOf(2), "aftercare-progress-reported", "2018-02-15", IDS.at(1)),
            new AftercareProgressReported(HOLDER, NUMBER, day("2018-02-15"), 100, 50, 50));
    license.givenCommands(completion("2018-04-20"));
    license
        .when(correct(ISSUER, idOf(3), completion("2018-04-21")))
        .then(
            withdrawn(idOf(3), "aftercare-completed", "2018-04-20", IDS.at(1)),
            new AftercareCompleted(HOLDER, NUMBER, day("2018-04-21")));
    license.givenCommands(correct(ISSUER, idOf(3), null));
    license.when(completion("2018-04-21")).events();
  }

  @Test
  void the_report_that_a_completion_rests_on_is_not_taken_from_it() {
    license.givenCommands(
        plan("2018-01-10"), report(50), report(0), completion("2018-04-20"), report(0, 90));
    license.when(correct(ISSUER, idOf(2), null)).events();
    license.when(correct(ISSUER, idOf(3), null)).events();
    license.givenCommands(correct(ISSUER, idOf(5), null));
    license.when(correct(ISSUER, idOf(3), report(40))).thenRejected("aftercare-completed");
    assertThat(
            license.when(correct(ISSUER, idOf(3), null)).thenRejected("has-dependents").details())
        .containsEntry("dependents", List.of(idOf(4)));
    license.givenCommands(correct(ISSUER, idOf(4), null));
    license.when(correct(ISSUER, idOf(3), null)).events();
  }

  @Test
  void a_corrected_cancellation_is_weighed_again() {
    license.givenCommands(plan("2018-01-10"), cancellation(), report(50));
    assertThat(license.when(correct(ISSUER, idOf(2), cancellation())).events())
        .last()
        .isInstanceOfSatisfying(
            LicenseEvent.LicenseCancelled.class, it -> assertThat(it.findings()).hasSize(1));
  }

  @Test
  void a_withdrawn_cancellation_leaves_the_license_in_the_register() {
    license.givenCommands(plan("2018-01-10"), cancellation());
    license.givenCommands(correct(ISSUER, idOf(2), null));
    license.when(cancellation()).events();
  }

  @Test
  void a_pass_is_replaced_by_a_failure() {
    license.givenCommands(evaluation(true));
    assertThat(license.when(correct(ISSUER, idOf(1), evaluation(false))).events())
        .hasSize(2)
        .last()
        .isInstanceOf(LicenseEvent.EvaluationFailed.class);
  }

  @Test
  void evaluators_correct_evaluations_and_nothing_else() {
    license.givenCommands(evaluation(true), docking("2017-11-02"));
    license.when(correct(Filer.ofEvaluator(), idOf(1), null)).events();
    refused(Filer.ofEvaluator(), idOf(2));
  }

  @Test
  void other_administrations_and_the_holder_correct_nothing() {
    refused(Filer.ofAdministration("11"), idOf(0));
    assertThat(
            license
                .when(correct(Filer.ofOperator(HOLDER), idOf(0), null))
                .thenRejected("forbidden")
                .kind())
        .isEqualTo(Rejection.Kind.FORBIDDEN);
  }

  @Test
  void the_ministry_corrects_everything() {
    license.when(correct(Filer.ofMinistry(), idOf(0), null)).events();
  }

  @Test
  void nothing_is_corrected_of_a_license_that_nobody_registered() {
    DeciderFixture.of(new CorrectingDecider<>(new LicenseDecider(), new LicenseCorrections()))
        .when(correct(ISSUER, idOf(0), null))
        .thenRejected("license-unknown");
  }

  private void refused(Filer by, String eventId) {
    license.when(correct(by, eventId, null)).thenRejected("not-entitled-for-license");
  }

  private static FactWithdrawn withdrawn(
      String id, String type, String countedFrom, @Nullable String replacedBy) {
    return new FactWithdrawn(
        HOLDER, NUMBER, id, "io.qinggui.license." + type, "误录", day(countedFrom), replacedBy);
  }

  private static CorrectFact correct(Filer by, String id, @Nullable LicenseCommand replacement) {
    return new CorrectFact(NUMBER, by, id, "误录", replacement, IDS);
  }

  private static RegisterLicense registration(String holder, String grantedOn) {
    return new RegisterLicense(
        NUMBER, ISSUER, holder, "33", day(grantedOn), day("2019-04-30"), grants(), TODAY);
  }

  private static List<Grant> grants() {
    return List.of(new Grant("IDC", List.of("33"), false));
  }

  private static CompleteDocking docking(String on) {
    return new CompleteDocking(NUMBER, ISSUER, List.of("33"), day(on), TODAY);
  }

  private static FileEvaluation evaluation(boolean passed) {
    return new FileEvaluation(
        NUMBER,
        ISSUER,
        RequiredSystem.ISMS,
        List.of("33"),
        passed,
        "YD/T 2405-2012",
        day("2017-10-12"),
        "CAICT",
        TODAY);
  }

  private static FileAftercarePlan plan(String on) {
    return new FileAftercarePlan(NUMBER, ISSUER, day(on), day(on), TODAY);
  }

  private static ReportAftercareProgress report(long left) {
    return report(left, 100);
  }

  private static ReportAftercareProgress report(long left, long before) {
    return new ReportAftercareProgress(
        NUMBER, ISSUER, day("2018-02-15"), before, before - left, left, TODAY);
  }

  private static CompleteAftercare completion(String on) {
    return new CompleteAftercare(NUMBER, ISSUER, day(on), TODAY);
  }

  private static CancelLicense cancellation() {
    LocalDate applied = day("2018-01-12");
    return new CancelLicense(
        NUMBER, ISSUER, applied, day("2018-03-01"), Rulebook.notice2017().on(applied), TODAY);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
