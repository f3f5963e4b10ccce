package io.qinggui.inspection.annualcheck;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static io.qinggui.inspection.Examples.TODAY;
import static io.qinggui.inspection.language.CheckOutcome.QUALIFIED;
import static io.qinggui.inspection.language.CheckOutcome.UNQUALIFIED;
import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckEvent;
import io.qinggui.inspection.language.AnnualCheckWithdrawn;
import io.qinggui.inspection.language.CheckOutcome;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.CorrectAnnualCheck;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnualCheckCorrectionsTest {

  private static final LocalDate MARCH = LocalDate.of(2018, 3, 20);
  private static final String REASON = "录入有误";
  private static final EventIds IDS = new EventIds("correction");
  private static final Filer MINISTRY = Filer.ofMinistry();
  private static final Filer ZHEJIANG = Filer.ofAdministration("33");
  private static final LicenseNoted NOTED =
      new LicenseNoted(LICENSE, QINGXI, "33", LocalDate.of(2014, 5, 1), "registration");

  private final DeciderFixture<AnnualCheckCommand, AnnualCheckEvent, ?> checks =
      nothing().given(concluded(UNQUALIFIED, MARCH));

  @Test
  void a_conclusion_is_withdrawn() {
    checks.when(withdraw(0, ZHEJIANG, NOTED)).then(withdrawn(0, null));
  }

  @Test
  void or_replaced_by_the_right_one_also_of_the_same_or_of_an_earlier_day() {
    for (LocalDate on : List.of(MARCH, MARCH.minusDays(1), MARCH.plusDays(1))) {
      checks
          .when(replace(0, conclude(QUALIFIED, on)))
          .then(withdrawn(0, IDS.at(1)), concluded(QUALIFIED, on));
    }
  }

  @Test
  void the_right_one_is_later_than_the_conclusion_that_was_examined_again() {
    checks.given(concluded(QUALIFIED, TODAY));
    assertThat(
            checks
                .when(replace(1, conclude(QUALIFIED, MARCH)))
                .thenRejected("concluded-earlier")
                .details())
        .containsEntry("outcome", "UNQUALIFIED");
    checks
        .when(replace(1, conclude(QUALIFIED, MARCH.plusDays(1))))
        .then(
            new AnnualCheckWithdrawn(
                QINGXI,
                LICENSE,
                idOf(1),
                "io.qinggui.inspection.annual-check-concluded",
                REASON,
                TODAY,
                IDS.at(1)),
            concluded(QUALIFIED, MARCH.plusDays(1)));
  }

  @Test
  void what_was_examined_again_is_withdrawn_and_not_replaced() {
    checks.given(concluded(QUALIFIED, TODAY));
    checks.when(withdraw(0, ZHEJIANG, NOTED)).then(withdrawn(0, null));
    assertThat(
            checks
                .when(replace(0, conclude(QUALIFIED, MARCH)))
                .thenRejected("has-dependents")
                .details())
        .containsEntry("eventId", idOf(0))
        .containsEntry("dependents", List.of(idOf(1)));
  }

  @Test
  void the_check_of_another_year_does_not_rest_on_it() {
    checks.given(
        new AnnualCheckConcluded(QINGXI, LICENSE, 2016, "QUALIFIED", TODAY, List.of("x"), null));
    assertThat(checks.when(replace(0, conclude(QUALIFIED, MARCH))).events()).hasSize(2);
  }

  @Test
  void license_operator_and_year_stay() {
    Map<String, ConcludeAnnualCheck> others =
        Map.of(
            "/replacement/licenseNumber", conclude("浙B1-20140027", QINGXI, 2017),
            "/replacement/operatorId", conclude(LICENSE, MINGHU, 2017),
            "/replacement/year", conclude(LICENSE, QINGXI, 2016));
    others.forEach(
        (pointer, other) ->
            assertThat(
                    checks.when(replace(0, other)).thenRejected("identity-cannot-change").pointer())
                .isEqualTo(pointer));
  }

  @Test
  void the_right_one_is_checked_like_any_other_and_has_to_differ() {
    assertThat(
            checks
                .when(replace(0, conclude(QUALIFIED, TODAY.plusDays(1))))
                .thenRejected("date-in-future")
                .pointer())
        .isEqualTo("/replacement/concludedOn");
    checks.when(replace(0, conclude(UNQUALIFIED, MARCH))).thenRejected("same-as-recorded");
  }

  @Test
  void only_the_issuer_and_the_ministry_correct_it() {
    checks.when(withdraw(0, MINISTRY, null)).then(withdrawn(0, null));
    checks.when(withdraw(0, Filer.ofAdministration("44"), NOTED)).thenRejected("not-the-issuer");
    assertThat(checks.when(withdraw(0, ZHEJIANG, null)).thenRejected("license-unknown").pointer())
        .isEqualTo("/path/licenseNumber");
    for (Filer filer :
        List.of(Filer.ofOperator(QINGXI), Filer.ofCarrier(QINGXI), Filer.ofEvaluator())) {
      assertThat(checks.when(withdraw(0, filer, NOTED)).thenRejected("forbidden").kind())
          .isEqualTo(Rejection.Kind.FORBIDDEN);
    }
  }

  @Test
  void what_was_concluded_about_an_operator_that_does_not_hold_the_license_is_withdrawn() {
    LicenseNoted other = new LicenseNoted(LICENSE, MINGHU, "33", NOTED.grantedOn(), "another");
    checks.when(withdraw(0, ZHEJIANG, other)).then(withdrawn(0, null));
  }

  @Test
  void what_was_never_recorded_is_not_found() {
    checks.when(withdraw(1, ZHEJIANG, NOTED)).thenRejected("fact-unknown");
    nothing().when(withdraw(0, ZHEJIANG, NOTED)).thenRejected("annual-check-unknown");
  }

  @Test
  void what_was_corrected_counts_no_more_and_what_took_its_place_may_be_corrected_again() {
    checks.given(withdrawn(0, idOf(2)), concluded(QUALIFIED, MARCH));
    assertThat(
            checks.when(withdraw(0, ZHEJIANG, NOTED)).thenRejected("already-corrected").details())
        .containsEntry("countsNow", idOf(2));
    checks.when(withdraw(2, ZHEJIANG, NOTED)).then(withdrawn(2, null));
    checks.given(withdrawn(2, null));
    checks.when(conclude(QUALIFIED, MARCH)).then(concluded(QUALIFIED, MARCH));
  }

  private static DeciderFixture<AnnualCheckCommand, AnnualCheckEvent, ?> nothing() {
    return DeciderFixture.of(
        new CorrectingDecider<>(new AnnualCheckDecider(), new AnnualCheckCorrections()));
  }

  private static CorrectAnnualCheck withdraw(int place, Filer by, @Nullable LicenseNoted noted) {
    return new CorrectAnnualCheck(LICENSE, by, idOf(place), REASON, null, noted, IDS);
  }

  private static CorrectAnnualCheck replace(int place, ConcludeAnnualCheck right) {
    return new CorrectAnnualCheck(LICENSE, ZHEJIANG, idOf(place), REASON, right, NOTED, IDS);
  }

  private static AnnualCheckWithdrawn withdrawn(int place, @Nullable String replacedBy) {
    return new AnnualCheckWithdrawn(
        QINGXI,
        LICENSE,
        idOf(place),
        "io.qinggui.inspection.annual-check-concluded",
        REASON,
        MARCH,
        replacedBy);
  }

  private static ConcludeAnnualCheck conclude(CheckOutcome outcome, LocalDate on) {
    return new ConcludeAnnualCheck(
        LICENSE, QINGXI, 2017, outcome, on, List.of("x"), null, NOTED, ZHEJIANG, TODAY);
  }

  private static ConcludeAnnualCheck conclude(String license, String operatorId, int year) {
    return new ConcludeAnnualCheck(
        license, operatorId, year, QUALIFIED, MARCH, List.of(), null, NOTED, ZHEJIANG, TODAY);
  }

  private static AnnualCheckConcluded concluded(CheckOutcome outcome, LocalDate on) {
    return new AnnualCheckConcluded(QINGXI, LICENSE, 2017, outcome.name(), on, List.of("x"), null);
  }
}
