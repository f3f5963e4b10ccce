package io.qinggui.license.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.AnnulLicense;
import io.qinggui.license.language.LicenseCommand.ExpandLicense;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseCommand.RevokeLicense;
import io.qinggui.license.language.LicenseCommand.SuspendLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.RecordedFinding;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.license.LicenseState;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActsTest {

  private static final String NUMBER = "浙B1-20140026";
  private static final String HOLDER = "91330106MA27XF3P2D";
  private static final LocalDate TODAY = day("2020-06-01");
  private static final Filer ISSUER = Filer.ofAdministration("33");
  private static final List<RecordedFinding> LATE =
      List.of(new RecordedFinding("X3", "RENEWAL_LATE", "电信业务经营许可管理办法"));

  private final DeciderFixture<LicenseCommand, LicenseEvent, LicenseState> license =
      DeciderFixture.of(new LicenseDecider())
          .givenCommands(
              new RegisterLicense(
                  NUMBER,
                  ISSUER,
                  HOLDER,
                  "33",
                  day("2014-05-01"),
                  day("2019-04-30"),
                  List.of(new Grant("IDC", List.of("33"), false)),
                  TODAY));

  @Test
  void a_renewal_is_recorded_with_what_the_rules_had_against_it() {
    license
        .when(renewal(ISSUER, "2019-03-01", "2024-04-30"))
        .then(new LicenseRenewed(HOLDER, NUMBER, null, day("2019-03-01"), day("2024-04-30"), LATE));
  }

  @Test
  void a_renewal_makes_the_term_longer() {
    license.when(renewal(ISSUER, "2019-03-01", "2019-04-30")).thenRejected("term-not-longer");
    license.when(renewal(ISSUER, "2019-03-01", "2019-05-01")).events();
  }

  @Test
  void renewals_may_be_recorded_in_any_order() {
    license.givenCommands(renewal(ISSUER, "2020-03-01", "2029-04-30"));
    license.when(renewal(ISSUER, "2019-03-01", "2024-04-30")).events();
    license.when(renewal(ISSUER, "2020-03-01", "2029-04-30")).thenRejected("already-renewed");
    license.when(renewal(ISSUER, "2020-03-01", "2030-04-30")).thenRejected("renewed-differently");
  }

  @Test
  void nothing_is_decided_before_it_was_applied_for_or_in_the_future() {
    RenewLicense early =
        new RenewLicense(
            NUMBER,
            ISSUER,
            day("2019-03-02"),
            day("2019-03-01"),
            day("2024-04-30"),
            List.of(),
            TODAY);
    license.when(early).thenRejected("decided-before-applied");
    license.when(renewal(ISSUER, "2020-06-02", "2024-04-30")).thenRejected("date-in-future");
    license.when(renewal(ISSUER, "2014-04-30", "2024-04-30")).thenRejected("before-the-grant");
  }

  @Test
  void an_expansion_obeys_what_any_grant_obeys() {
    license.when(expansion("2017-06-01", new Grant("CDN", List.of("33"), false))).events();
    license
        .when(expansion("2017-06-01", new Grant("CDN", List.of("44"), false)))
        .thenRejected("beyond-issuer");
    license
        .when(expansion("2017-06-01", new Grant("CDN", List.of("33"), true)))
        .thenRejected("website-hosting-is-for-isp");
    license.givenCommands(expansion("2017-06-01", new Grant("CDN", List.of("33"), false)));
    license
        .when(expansion("2017-06-01", new Grant("CDN", List.of("33"), false)))
        .thenRejected("already-expanded");
  }

  @Test
  void a_license_is_revoked_once() {
    license.givenCommands(revocation("2020-03-01", "2020-04-01"));
    license.when(revocation("2020-03-01", "2020-04-01")).thenRejected("already-revoked");
    license.when(revocation("2020-03-01", "2020-04-02")).thenRejected("revoked-differently");
  }

  @Test
  void a_revocation_takes_effect_on_the_day_of_the_decision_at_the_earliest() {
    license.when(revocation("2020-03-02", "2020-03-01")).thenRejected("effective-before-decided");
    license.when(revocation("2020-03-01", "2020-03-01")).events();
  }

  @Test
  void a_grant_may_be_annulled_from_before_the_decision_but_not_from_before_it_was_made() {
    license.when(annulment("2020-03-01", "2014-05-01")).events();
    license.when(annulment("2020-03-01", "2014-04-30")).thenRejected("before-the-grant");
    license.givenCommands(annulment("2020-03-01", "2014-05-01"));
    license.when(annulment("2020-03-01", "2014-05-01")).thenRejected("already-annulled");
  }

  @Test
  void a_suspension_ends_after_it_begins_or_is_open() {
    license.when(suspension("2018-03-01", null)).events();
    license.when(suspension("2018-03-01", "2018-03-02")).events();
    license.when(suspension("2018-03-01", "2018-03-01")).thenRejected("ends-before-it-begins");
    license.givenCommands(suspension("2018-03-01", null));
    license.when(suspension("2018-03-01", null)).thenRejected("already-suspended");
  }

  @Test
  void only_the_issuer_and_the_ministry_record_acts() {
    for (Filer other :
        List.of(
            Filer.ofAdministration("44"),
            Filer.ofOperator(HOLDER),
            Filer.ofEvaluator(),
            Filer.ofCarrier(HOLDER))) {
      license
          .when(renewal(other, "2019-03-01", "2024-04-30"))
          .thenRejected("not-entitled-for-license");
    }
    license.when(renewal(Filer.ofMinistry(), "2019-03-01", "2024-04-30")).events();
  }

  @Test
  void acts_of_a_cancelled_license_may_still_become_known() {
    assertThat(
            license
                .givenCommands(
                    new LicenseCommand.FileAftercarePlan(
                        NUMBER, ISSUER, day("2018-01-01"), day("2018-01-01"), TODAY))
                .when(renewal(ISSUER, "2019-03-01", "2024-04-30"))
                .events())
        .hasSize(1);
  }

  private static RenewLicense renewal(Filer by, String decidedOn, String validUntil) {
    return new RenewLicense(NUMBER, by, null, day(decidedOn), day(validUntil), LATE, TODAY);
  }

  private static ExpandLicense expansion(String grantedOn, Grant grant) {
    return new ExpandLicense(NUMBER, ISSUER, day(grantedOn), List.of(grant), List.of(), TODAY);
  }

  private static RevokeLicense revocation(String decidedOn, String effectiveOn) {
    return new RevokeLicense(
        NUMBER, ISSUER, day(decidedOn), day(effectiveOn), null, "浙通信罚〔2020〕3号", TODAY);
  }

  private static AnnulLicense annulment(String decidedOn, String effectiveOn) {
    return new AnnulLicense(
        NUMBER, ISSUER, day(decidedOn), day(effectiveOn), "浙通信撤〔2020〕1号", TODAY);
  }

  private static SuspendLicense suspension(String from, @Nullable String until) {
    return new SuspendLicense(
        NUMBER, ISSUER, day(from), until == null ? null : day(until), "浙通信停〔2018〕2号");
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
