package io.qinggui.inspection.annualcheck;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static io.qinggui.inspection.Examples.TODAY;
import static io.qinggui.inspection.language.CheckOutcome.QUALIFIED;
import static io.qinggui.inspection.language.CheckOutcome.UNQUALIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckEvent;
import io.qinggui.inspection.language.CheckOutcome;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnualCheckTest {

  private static final LocalDate MARCH = LocalDate.of(2018, 3, 20);
  private static final Filer MINISTRY = Filer.ofMinistry();
  private static final Filer ZHEJIANG = Filer.ofAdministration("33");
  private static final Filer GUANGDONG = Filer.ofAdministration("44");
  private static final LicenseNoted NOTED =
      new LicenseNoted(LICENSE, QINGXI, "33", LocalDate.of(2014, 5, 1), "registration");

  private final DeciderFixture<AnnualCheckCommand, AnnualCheckEvent, AnnualChecks> checks =
      DeciderFixture.of(new AnnualCheckDecider());

  @Test
  void a_check_is_concluded() {
    checks.when(conclude(QUALIFIED, MARCH)).then(concluded(QUALIFIED, MARCH));
  }

  @Test
  void a_license_that_does_not_qualify_is_told_why() {
    checks
        .when(conclude(UNQUALIFIED, MARCH, "ISMS_NOT_DOCKED"))
        .then(concluded(UNQUALIFIED, MARCH, "ISMS_NOT_DOCKED"));
    assertThat(checks.when(conclude(UNQUALIFIED, MARCH)).thenRejected("reasons-required").pointer())
        .isEqualTo("/reasons");
  }

  @Test
  void the_same_conclusion_again_is_noticed_also_when_a_later_one_counts() {
    checks.givenCommands(conclude(UNQUALIFIED, MARCH, "x"));
    checks.when(conclude(UNQUALIFIED, MARCH, "x")).thenRejected("already-concluded");
    checks.givenCommands(conclude(QUALIFIED, TODAY));
    checks.when(conclude(UNQUALIFIED, MARCH, "x")).thenRejected("already-concluded");
  }

  @Test
  void a_year_is_examined_again_on_a_later_day_only() {
    checks.givenCommands(conclude(UNQUALIFIED, MARCH, "x"));
    Rejection rejection = checks.when(conclude(QUALIFIED, MARCH)).thenRejected("concluded-earlier");
    assertThat(rejection.details())
        .containsEntry("outcome", "UNQUALIFIED")
        .containsEntry("concludedOn", "2018-03-20");
    checks
        .when(conclude(QUALIFIED, MARCH.plusDays(1)))
        .then(concluded(QUALIFIED, MARCH.plusDays(1)));
  }

  @Test
  void each_year_is_a_check_of_its_own() {
    checks
        .givenCommands(conclude(QUALIFIED, MARCH))
        .when(command(2016, QUALIFIED, LocalDate.of(2017, 3, 1), NOTED, ZHEJIANG, QINGXI))
        .then(
            new AnnualCheckConcluded(
                QINGXI, LICENSE, 2016, "QUALIFIED", LocalDate.of(2017, 3, 1), List.of(), null));
  }

  @Test
  void a_check_may_be_concluded_from_the_first_day_of_its_year_until_today() {
    checks.when(conclude(QUALIFIED, LocalDate.of(2017, 1, 1)));
    checks
        .when(conclude(QUALIFIED, LocalDate.of(2016, 12, 31)))
        .thenRejected("concluded-before-the-year");
    checks.when(conclude(QUALIFIED, TODAY)).then(concluded(QUALIFIED, TODAY));
    checks.when(conclude(QUALIFIED, TODAY.plusDays(1))).thenRejected("date-in-future");
  }

  @Test
  void only_the_issuer_and_the_ministry_conclude_it() {
    checks.when(by(ZHEJIANG, NOTED)).then(concluded(QUALIFIED, MARCH));
    checks.when(by(MINISTRY, NOTED)).then(concluded(QUALIFIED, MARCH));
    assertThat(checks.when(by(GUANGDONG, NOTED)).thenRejected("not-the-issuer").kind())
        .isEqualTo(Rejection.Kind.FORBIDDEN);
  }

  @Test
  void who_is_no_authority_concludes_none_whatever_is_known_of_the_license() {
    for (Filer filer :
        List.of(Filer.ofOperator(QINGXI), Filer.ofCarrier(QINGXI), Filer.ofEvaluator())) {
      assertThat(checks.when(by(filer, NOTED)).thenRejected("forbidden").kind())
          .isEqualTo(Rejection.Kind.FORBIDDEN);
      checks.when(by(filer, null)).thenRejected("forbidden");
    }
  }

  @Test
  void what_an_administration_issued_another_one_does_not_learn_the_holder_of() {
    checks
        .when(command(2017, QUALIFIED, MARCH, NOTED, GUANGDONG, MINGHU))
        .thenRejected("not-the-issuer");
  }

  @Test
  void only_the_ministry_concludes_the_check_of_a_license_not_heard_of() {
    checks.when(by(MINISTRY, null)).then(concluded(QUALIFIED, MARCH));
    assertThat(checks.when(by(ZHEJIANG, null)).thenRejected("license-unknown").kind())
        .isEqualTo(Rejection.Kind.NOT_FOUND);
  }

  @Test
  void the_operator_has_to_be_the_holder() {
    assertThat(
            checks
                .when(command(2017, QUALIFIED, MARCH, NOTED, ZHEJIANG, MINGHU))
                .thenRejected("not-the-holder")
                .pointer())
        .isEqualTo("/operatorId");
  }

  private static ConcludeAnnualCheck conclude(
      CheckOutcome outcome, LocalDate on, String... reasons) {
    return new ConcludeAnnualCheck(
        LICENSE, QINGXI, 2017, outcome, on, List.of(reasons), null, NOTED, ZHEJIANG, TODAY);
  }

  private static ConcludeAnnualCheck by(Filer filer, @Nullable LicenseNoted noted) {
    return command(2017, QUALIFIED, MARCH, noted, filer, QINGXI);
  }

  private static ConcludeAnnualCheck command(
      int year,
      CheckOutcome outcome,
      LocalDate on,
      @Nullable LicenseNoted noted,
      Filer filer,
      String operatorId) {
    return new ConcludeAnnualCheck(
        LICENSE, operatorId, year, outcome, on, List.of(), null, noted, filer, TODAY);
  }

  private static AnnualCheckConcluded concluded(
      CheckOutcome outcome, LocalDate on, String... reasons) {
    return new AnnualCheckConcluded(
        QINGXI, LICENSE, 2017, outcome.name(), on, List.of(reasons), null);
  }
}
