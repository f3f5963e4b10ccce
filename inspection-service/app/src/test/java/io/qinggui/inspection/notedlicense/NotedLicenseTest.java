package io.qinggui.inspection.notedlicense;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.QINGXI;

import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.LicenseWithdrawalNoted;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.inspection.language.NoteLicenseWithdrawal;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.inspection.language.NotedLicenseEvent;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotedLicenseTest {

  private static final LocalDate GRANTED = LocalDate.of(2014, 5, 1);

  private final DeciderFixture<NotedLicenseCommand, NotedLicenseEvent, NotedLicense> licenses =
      DeciderFixture.of(new NotedLicenseDecider());

  @Test
  void what_is_new_is_noted_and_what_is_known_is_not_noted_again() {
    licenses.when(note("33", "a")).then(noted("33", "a"));
    licenses.givenCommands(note("33", "a")).when(note("33", "a")).thenNothing();
    licenses.when(note("MIIT", "b")).then(noted("MIIT", "b"));
  }

  @Test
  void who_says_the_same_in_the_place_of_another_is_noted() {
    licenses.givenCommands(note("33", "a")).when(note("33", "b")).then(noted("33", "b"));
  }

  @Test
  void a_registration_that_was_withdrawn_is_noted_no_more_and_may_come_again() {
    licenses.givenCommands(note("33", "a"));
    licenses.when(withdraw("a", "a")).then(new LicenseWithdrawalNoted(LICENSE, "a", GRANTED));
    licenses.givenCommands(withdraw("a", "a"));
    licenses.when(withdraw("a", "a")).thenNothing();
    licenses.when(note("33", "b")).then(noted("33", "b"));
  }

  @Test
  void so_is_one_that_was_noted_before_its_event_was() {
    licenses
        .given(noted("33", null))
        .when(withdraw(null, "a"))
        .then(new LicenseWithdrawalNoted(LICENSE, "a", GRANTED));
  }

  @Test
  void a_withdrawal_takes_back_nothing_that_was_noted_later() {
    licenses.givenCommands(note("33", "a"), note("33", "b")).when(withdraw("a", "a")).thenNothing();
  }

  private static NoteLicense note(String issuer, String eventId) {
    return new NoteLicense(LICENSE, QINGXI, issuer, GRANTED, eventId);
  }

  private static LicenseNoted noted(String issuer, @Nullable String eventId) {
    return new LicenseNoted(LICENSE, QINGXI, issuer, GRANTED, eventId);
  }

  private static NoteLicenseWithdrawal withdraw(@Nullable String notedOf, String eventId) {
    return new NoteLicenseWithdrawal(noted("33", notedOf), eventId, GRANTED);
  }
}
