package io.qinggui.license.act;

import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.AnnulLicense;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.ChangeHolder;
import io.qinggui.license.language.LicenseCommand.CompleteDocking;
import io.qinggui.license.language.LicenseCommand.CorrectFact;
import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.ReportAftercareProgress;
import io.qinggui.license.language.LicenseCommand.RevokeLicense;
import io.qinggui.license.language.LicenseCommand.SuspendLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseTakenOver;
import io.qinggui.license.language.RecordedFinding;
import io.qinggui.license.license.LicenseCorrections;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.license.LicenseState;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HolderChangesTest {

  private static final String NUMBER = "浙B1-20140026";
  private static final String A = "91330106MA27XF3P2D";
  private static final String B = "91330106MA00000001";
  private static final String C = "91330106MA00000002";
  private static final LocalDate TODAY = day("2018-06-01");
  private static final Filer ISSUER = Filer.ofAdministration("33");
  private static final EventIds IDS = new EventIds("correction");
  private static final List<RecordedFinding> MISSING =
      List.of(new RecordedFinding("S4", "SUCCESSION_MISSING", "二(一)1(4)"));

  private final DeciderFixture<LicenseCommand, LicenseEvent, History<LicenseEvent, LicenseState>>
      license =
          DeciderFixture.of(new CorrectingDecider<>(new LicenseDecider(), new LicenseCorrections()))
              .givenCommands(registration(A));

  @Test
  void both_holders_are_told_in_one_append() {
    license
        .when(change(B, "2018-03-01"))
        .then(
            new LicenseHolderChanged(A, NUMBER, B, day("2018-03-01"), MISSING),
            new LicenseTakenOver(B, NUMBER, A, day("2018-03-01")));
  }

  @Test
  void nonsense_is_refused_and_nothing_else() {
    DeciderFixture.of(new LicenseDecider())
        .when(change(B, "2018-03-01"))
        .thenRejected("license-unknown");
    license.when(change(A, "2018-03-01")).thenRejected("same-holder");
    license.when(change(B, "2014-04-30")).thenRejected("before-the-grant");
    license.when(change(B, "2014-05-01")).events();
    license.when(change(B, "2018-06-01")).events();
    license.when(change(B, "2018-06-02")).thenRejected("date-in-future");
  }

  @Test
  void what_has_ended_passes_to_nobody() {
    DeciderFixture.of(new LicenseDecider())
        .givenCommands(registration(A), revocation("2018-03-01"))
        .when(change(B, "2018-02-28"))
        .events();
    license.givenCommands(revocation("2018-03-01"));
    Rejection refused = license.when(change(B, "2018-03-01")).thenRejected("license-ended");
    assertThat(refused.details()).containsEntry("endedOn", "2018-03-01");
  }

  @Test
  void a_cancelled_license_passes_only_from_before_its_end() {
    license.givenCommands(plan(), cancellation("2018-03-01"));
    license.when(change(B, "2018-03-01")).thenRejected("license-ended");
    license.when(change(B, "2018-02-28")).events();
  }

  @Test
  void an_expired_license_passes_to_nobody() {
    ChangeHolder late =
        new ChangeHolder(NUMBER, ISSUER, B, day("2019-05-01"), List.of(), day("2020-01-01"));
    license.when(late).thenRejected("license-ended");
    license
        .when(new ChangeHolder(NUMBER, ISSUER, B, day("2019-04-30"), List.of(), day("2020-01-01")))
        .events();
  }

  @Test
  void the_same_change_is_recorded_once() {
    license.givenCommands(change(B, "2018-03-01"));
    license.when(change(B, "2018-03-01")).thenRejected("holder-already-changed");
    license.when(change(C, "2018-03-01")).thenRejected("holder-changed-differently");
    license.when(change(C, "2018-02-28")).thenRejected("holder-changed-later");
    license.when(change(B, "2018-03-02")).thenRejected("same-holder");
    license
        .when(change(C, "2018-03-02"))
        .then(
            new LicenseHolderChanged(B, NUMBER, C, day("2018-03-02"), MISSING),
            new LicenseTakenOver(C, NUMBER, B, day("2018-03-02")));
  }

  @Test
  void what_is_filed_afterwards_is_recorded_with_the_successor_who_may_file_it() {
    license.givenCommands(change(B, "2018-03-01"));
    assertThat(license.when(docking()).events())
        .singleElement()
        .satisfies(it -> assertThat(it.operatorId()).isEqualTo(B));
    license.when(planBy(Filer.ofOperator(A))).thenRejected("not-entitled-for-license");
    license.when(planBy(Filer.ofOperator(B))).events();
    license.when(registration(A)).thenRejected("already-registered");
  }

  @Test
  void what_was_filed_under_the_holder_before_is_recognised_when_it_comes_again() {
    Map<LicenseCommand, String> facts = new LinkedHashMap<>();
    facts.put(suspension("2017-03-01"), "already-suspended");
    facts.put(annulment("2018-05-01"), "already-annulled");
    facts.put(revocation("2018-05-01"), "already-revoked");
    facts.put(plan(), "already-filed");
    facts.put(report(3), "already-reported");
    facts.keySet().forEach(license::givenCommands);
    license.givenCommands(change(B, "2018-03-01"));
    facts.forEach((fact, code) -> license.when(fact).thenRejected(code));
    license.when(suspension("2017-03-02")).events();
    license.when(annulment("2018-05-02")).thenRejected("annulled-differently");
    license.when(revocation("2018-05-02")).thenRejected("revoked-differently");
    license.when(report(2)).events();
  }

  @Test
  void only_the_issuer_and_the_ministry_pass_a_license_on() {
    for (Filer other : List.of(Filer.ofAdministration("44"), Filer.ofOperator(A))) {
      license
          .when(new ChangeHolder(NUMBER, other, B, day("2018-03-01"), List.of(), TODAY))
          .thenRejected("not-entitled-for-license");
    }
    license
        .when(new ChangeHolder(NUMBER, Filer.ofMinistry(), B, day("2018-03-01"), List.of(), TODAY))
        .events();
  }

  @Test
  void a_withdrawal_tells_both_and_gives_the_license_back() {
    license.givenCommands(change(B, "2018-03-01"));
    license
        .when(correct(idOf(1), null))
        .then(
            withdrawn(B, idOf(2), "license-taken-over", null),
            withdrawn(A, idOf(1), "license-holder-changed", null));
    license.givenCommands(correct(idOf(1), null));
    assertThat(license.when(docking()).events().getFirst().operatorId()).isEqualTo(A);
  }

  @Test
  void another_day_takes_the_place_of_the_wrong_one_for_both() {
    license.givenCommands(change(B, "2018-03-01"), docking());
    license
        .when(correct(idOf(1), change(B, "2018-04-01")))
        .then(
            withdrawn(B, idOf(2), "license-taken-over", IDS.at(3)),
            withdrawn(A, idOf(1), "license-holder-changed", IDS.at(2)),
            new LicenseHolderChanged(A, NUMBER, B, day("2018-04-01"), MISSING),
            new LicenseTakenOver(B, NUMBER, A, day("2018-04-01")));
  }

  @Test
  void another_successor_is_another_change() {
    license.givenCommands(change(B, "2018-03-01"));
    assertThat(
            license
                .when(correct(idOf(1), change(C, "2018-03-01")))
                .thenRejected("identity-cannot-change")
                .pointer())
        .isEqualTo("/replacement/successorId");
    license.when(correct(idOf(2), null)).thenRejected("not-correctable");
  }

  @Test
  void the_change_that_another_one_rests_on_is_not_withdrawn() {
    license.givenCommands(change(B, "2018-03-01"), change(C, "2018-04-01"));
    license.when(correct(idOf(1), null)).thenRejected("has-dependents");
    license.when(correct(idOf(1), change(B, "2018-04-01"))).thenRejected("has-dependents");
    license.when(correct(idOf(1), change(B, "2018-03-31"))).events();
    license.when(correct(idOf(3), null)).events();
  }

  private static ChangeHolder change(String successor, String effectiveOn) {
    return new ChangeHolder(NUMBER, ISSUER, successor, day(effectiveOn), MISSING, TODAY);
  }

  private static RegisterLicense registration(String holder) {
    return new RegisterLicense(
        NUMBER,
        ISSUER,
        holder,
        "33",
        day("2014-05-01"),
        day("2019-04-30"),
        List.of(new Grant("IDC", List.of("33"), false)),
        TODAY);
  }

  private static RevokeLicense revocation(String effectiveOn) {
    return new RevokeLicense(
        NUMBER, ISSUER, day("2018-01-01"), day(effectiveOn), null, "浙通信罚〔2018〕3号", TODAY);
  }

  private static AnnulLicense annulment(String effectiveOn) {
    return new AnnulLicense(
        NUMBER, ISSUER, day("2018-01-01"), day(effectiveOn), "浙通信撤〔2018〕1号", TODAY);
  }

  private static SuspendLicense suspension(String from) {
    return new SuspendLicense(NUMBER, ISSUER, day(from), null, "浙通信停〔2017〕2号");
  }

  private static ReportAftercareProgress report(long left) {
    return new ReportAftercareProgress(
        NUMBER, ISSUER, day("2018-02-10"), 10, 10 - left, left, TODAY);
  }

  private static CompleteDocking docking() {
    return new CompleteDocking(NUMBER, ISSUER, List.of("33"), day("2017-11-02"), TODAY);
  }

  private static FileAftercarePlan plan() {
    return planBy(ISSUER);
  }

  private static FileAftercarePlan planBy(Filer by) {
    return new FileAftercarePlan(NUMBER, by, day("2018-01-10"), day("2018-01-10"), TODAY);
  }

  private static CancelLicense cancellation(String on) {
    LocalDate applied = day("2018-01-12");
    return new CancelLicense(
        NUMBER, ISSUER, applied, day(on), Rulebook.notice2017().on(applied), TODAY);
  }

  private static FactWithdrawn withdrawn(
      String operatorId, String id, String type, @Nullable String replacedBy) {
    return new FactWithdrawn(
        operatorId, NUMBER, id, "io.qinggui.license." + type, "误录", day("2018-03-01"), replacedBy);
  }

  private static CorrectFact correct(String id, @Nullable LicenseCommand replacement) {
    return new CorrectFact(NUMBER, ISSUER, id, "误录", replacement, IDS);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
