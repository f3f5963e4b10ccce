package io.qinggui.license.application;

import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.ApplicationCommand;
import io.qinggui.license.language.ApplicationCommand.Accept;
import io.qinggui.license.language.ApplicationCommand.Approve;
import io.qinggui.license.language.ApplicationCommand.CorrectApplication;
import io.qinggui.license.language.ApplicationCommand.Evaluate;
import io.qinggui.license.language.ApplicationCommand.Refuse;
import io.qinggui.license.language.ApplicationCommand.RequestSupplement;
import io.qinggui.license.language.ApplicationCommand.Submit;
import io.qinggui.license.language.ApplicationCommand.Supplement;
import io.qinggui.license.language.ApplicationCommand.Withdraw;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.language.GateAnswer;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.ChangeHolder;
import io.qinggui.license.language.LicenseCommand.ExpandLicense;
import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
import io.qinggui.license.language.LicenseCommand.FileEvaluation;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationDeciderTest {

  private static final String ID = "AP-33-1";
  private static final String NUMBER = "浙B1-20140026";
  private static final String SUCCESSOR = "91330000BEIHE0001X";
  private static final String APPLICANT = "91330106MA27XF3P2D";
  private static final Filer ISSUER = Filer.ofAdministration("33");
  private static final Filer OPERATOR = Filer.ofOperator(APPLICANT);
  private static final LocalDate TODAY = day("2020-06-01");
  private static final List<Grant> CDN = List.of(new Grant("CDN", List.of("33"), false));
  private static final GateAnswer OPEN = new GateAnswer("ALLOW", List.of(), "decision-1");

  private final DeciderFixture<
          ApplicationCommand, ApplicationEvent, History<ApplicationEvent, ApplicationState>>
      application =
          DeciderFixture.of(
              new CorrectingDecider<>(new ApplicationDecider(), new ApplicationCorrections()));

  @Test
  void an_operator_applies_and_supplements_and_its_issuer_does_the_rest() {
    application.givenCommands(
        submission(OPERATOR, ApplicationKind.NEW_LICENSE, null, CDN),
        new RequestSupplement(ID, ISSUER, day("2018-02-05"), List.of("章程"), TODAY),
        new Supplement(ID, OPERATOR, day("2018-02-20"), TODAY),
        new Accept(ID, ISSUER, day("2018-02-21"), TODAY));
    application.when(new Accept(ID, OPERATOR, day("2018-02-21"), TODAY)).thenRejected("forbidden");
    application.when(new Refuse(ID, ISSUER, day("2018-03-01"), List.of("材料不实"), TODAY)).events();
    application.when(new Withdraw(ID, OPERATOR, day("2018-03-01"), TODAY)).events();
  }

  @Test
  void nobody_else_applies_or_decides() {
    application
        .when(submission(Filer.ofAdministration("44"), ApplicationKind.NEW_LICENSE, null, CDN))
        .thenRejected("forbidden");
    application
        .when(submission(Filer.ofEvaluator(), ApplicationKind.NEW_LICENSE, null, CDN))
        .thenRejected("forbidden");
    application.givenCommands(submission(ISSUER, ApplicationKind.NEW_LICENSE, null, CDN));
    application
        .when(new Accept(ID, Filer.ofAdministration("44"), day("2018-02-05"), TODAY))
        .thenRejected("forbidden");
  }

  @Test
  void what_is_applied_for_fits_its_kind() {
    refusedAt("/licenseNumber", "not-expected", ApplicationKind.NEW_LICENSE, NUMBER, CDN);
    refusedAt("/grants", "empty", ApplicationKind.NEW_LICENSE, null, List.of());
    refusedAt("/licenseNumber", "required", ApplicationKind.RENEWAL, null, List.of());
    refusedAt("/grants", "not-expected", ApplicationKind.RENEWAL, NUMBER, CDN);
    refusedAt(
        "/grants/0/provinces",
        "beyond-issuer",
        ApplicationKind.EXPANSION,
        NUMBER,
        List.of(new Grant("CDN", List.of("44"), false)));
  }

  private void refusedAt(
      String pointer,
      String code,
      ApplicationKind kind,
      @Nullable String number,
      List<Grant> grants) {
    assertThat(
            application.when(submission(ISSUER, kind, number, grants)).thenRejected(code).pointer())
        .isEqualTo(pointer);
  }

  @Test
  void a_step_follows_on_the_ones_before_it() {
    application
        .when(new Accept(ID, ISSUER, day("2018-02-05"), TODAY))
        .thenRejected("application-unknown");
    application.givenCommands(submission(ISSUER, ApplicationKind.NEW_LICENSE, null, CDN));
    Rejection early = application.when(approvalOfNew(OPEN)).thenRejected("illegal-transition");
    assertThat(early.details()).containsEntry("state", "SUBMITTED");
    application
        .when(new Supplement(ID, OPERATOR, day("2018-02-05"), TODAY))
        .thenRejected("illegal-transition");
    application
        .when(new Accept(ID, ISSUER, day("2018-01-31"), TODAY))
        .thenRejected("before-the-previous-step");
    application.givenCommands(new Refuse(ID, ISSUER, day("2018-03-01"), List.of("x"), TODAY));
    application
        .when(new Withdraw(ID, OPERATOR, day("2018-03-02"), TODAY))
        .thenRejected("illegal-transition");
  }

  @Test
  void an_approved_applicant_gets_the_license_with_what_it_has_passed() {
    accepted(ApplicationKind.NEW_LICENSE, null, CDN);
    application.givenCommands(evaluation());
    DeciderFixture.Result<ApplicationEvent> approved = application.when(approvalOfNew(OPEN));
    assertThat(approved.events()).singleElement().isInstanceOf(Approved.class);
    assertThat(approved.entailed())
        .hasSize(2)
        .hasExactlyElementsOfTypes(RegisterLicense.class, FileEvaluation.class);
  }

  @Test
  void what_the_rules_deny_is_not_approved() {
    accepted(ApplicationKind.NEW_LICENSE, null, CDN);
    GateAnswer closed =
        new GateAnswer("DENY", List.of(Map.of("code", "EVALUATION_MISSING")), "decision-2");
    Rejection refused = application.when(approvalOfNew(closed)).thenRejected("gate-closed");
    assertThat(refused.details())
        .containsEntry("decisionId", "decision-2")
        .containsEntry("reasons", closed.reasons());
  }

  @Test
  void what_is_left_to_be_weighed_is_approved_with_the_reasons_for_it() {
    accepted(ApplicationKind.RENEWAL, NUMBER, List.of());
    GateAnswer weigh = new GateAnswer("WEIGH", List.of(Map.of("code", "RENEWAL_LATE")), "d");
    application.when(renewal("2023-04-30", null, weigh)).thenRejected("weighing-required");
    assertThat(application.when(renewal("2023-04-30", "疫情期间", weigh)).entailed())
        .hasExactlyElementsOfTypes(RenewLicense.class);
  }

  @Test
  void a_term_has_at_most_five_years() {
    accepted(ApplicationKind.RENEWAL, NUMBER, List.of());
    Rejection refused =
        application.when(renewal("2023-05-01", null, OPEN)).thenRejected("term-too-long");
    assertThat(refused.details()).containsEntry("latest", "2023-04-30");
    application.when(renewal("2023-04-30", null, OPEN)).events();
  }

  @Test
  void an_expansion_counts_from_the_decision_unless_it_says_otherwise() {
    accepted(ApplicationKind.EXPANSION, NUMBER, CDN);
    assertThat(application.when(approval(null, null, null, null, OPEN)).entailed())
        .first()
        .isInstanceOfSatisfying(
            ExpandLicense.class, it -> assertThat(it.grantedOn()).isEqualTo("2018-03-01"));
  }

  @Test
  void the_customers_of_a_license_that_ends_are_told_before() {
    accepted(ApplicationKind.CANCELLATION, NUMBER, List.of());
    assertThat(application.when(approval(null, null, day("2018-01-20"), null, OPEN)).entailed())
        .hasExactlyElementsOfTypes(FileAftercarePlan.class, CancelLicense.class);
    assertThat(application.when(approval(null, null, null, null, OPEN)).entailed())
        .hasExactlyElementsOfTypes(CancelLicense.class);
  }

  @Test
  void an_approved_change_of_holders_takes_effect_on_the_day_of_the_decision() {
    accepted(ApplicationKind.HOLDER_CHANGE, NUMBER, List.of());
    assertThat(application.when(approval(null, null, null, null, OPEN)).entailed())
        .singleElement()
        .isInstanceOfSatisfying(
            ChangeHolder.class,
            it -> {
              assertThat(it.successorId()).isEqualTo(SUCCESSOR);
              assertThat(it.effectiveOn()).isEqualTo("2018-03-01");
            });
  }

  @Test
  void what_an_approval_needs_is_asked_for() {
    accepted(ApplicationKind.NEW_LICENSE, null, CDN);
    assertThat(
            application
                .when(approval(null, null, null, null, OPEN))
                .thenRejected("required")
                .pointer())
        .isEqualTo("/licenseNumber");
  }

  @Test
  void the_last_step_is_corrected_and_an_approval_is_not() {
    accepted(ApplicationKind.NEW_LICENSE, null, CDN);
    application.when(correction(idOf(0), null)).thenRejected("has-dependents");
    application
        .when(correction(idOf(1), new Accept(ID, ISSUER, day("2018-02-06"), TODAY)))
        .events();
    application.givenCommands(approvalOfNew(OPEN));
    application.when(correction(idOf(2), null)).thenRejected("not-correctable");
  }

  private void accepted(ApplicationKind kind, @Nullable String number, List<Grant> grants) {
    application.givenCommands(
        submission(OPERATOR, kind, number, grants),
        new Accept(ID, ISSUER, day("2018-02-05"), TODAY));
  }

  private static Submit submission(
      Filer by, ApplicationKind kind, @Nullable String number, List<Grant> grants) {
    LicenseRegistered license =
        new LicenseRegistered(
            APPLICANT,
            NUMBER,
            "33",
            day("2013-05-01"),
            day("2018-04-30"),
            List.of(new Grant("IDC", List.of("33"), false)));
    return new Submit(
        ID,
        by,
        kind,
        APPLICANT,
        "33",
        number,
        number == null ? null : license,
        grants,
        kind == ApplicationKind.HOLDER_CHANGE ? SUCCESSOR : null,
        day("2018-02-01"),
        TODAY);
  }

  private static Evaluate evaluation() {
    return new Evaluate(
        ID,
        Filer.ofEvaluator(),
        RequiredSystem.ISMS,
        List.of("33"),
        true,
        "YD/T 2405-2012",
        day("2018-02-10"),
        "CAICT",
        TODAY);
  }

  private static Approve approvalOfNew(GateAnswer gate) {
    return approval("浙B1-20180001", day("2023-02-28"), null, null, gate);
  }

  private static Approve renewal(String validUntil, @Nullable String weighed, GateAnswer gate) {
    return approval(null, day(validUntil), null, weighed, gate);
  }

  private static Approve approval(
      @Nullable String number,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate notice,
      @Nullable String weighed,
      GateAnswer gate) {
    LocalDate decided = day("2018-03-01");
    return new Approve(
        ID,
        ISSUER,
        decided,
        number,
        number == null ? null : decided,
        validUntil,
        notice,
        new AftercarePlanFiled(APPLICANT, NUMBER, day("2018-01-10"), day("2018-01-15")),
        number == null ? day("2018-04-30") : null,
        weighed,
        gate,
        Rulebook.notice2017().on(decided),
        TODAY);
  }

  private static CorrectApplication correction(
      String eventId, @Nullable ApplicationCommand replacement) {
    return new CorrectApplication(
        ID, ISSUER, eventId, "误录", replacement, new EventIds("correction"));
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
