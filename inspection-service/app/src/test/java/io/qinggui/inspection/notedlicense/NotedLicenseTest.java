package io.qinggui.inspection.notedlicense;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.QINGXI;

import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NotedLicenseTest {

  private static final LocalDate GRANTED = LocalDate.of(2014, 5, 1);

  private final DeciderFixture<NotedLicenseCommand, LicenseNoted, NotedLicense> licenses =
      DeciderFixture.of(new NotedLicenseDecider());

  @Test
  void what_is_new_is_noted_and_what_is_known_is_not_noted_again() {
    licenses.when(note("33")).then(new LicenseNoted(LICENSE, QINGXI, "33", GRANTED));
    licenses.givenCommands(note("33")).when(note("33")).thenNothing();
    licenses.when(note("MIIT")).then(new LicenseNoted(LICENSE, QINGXI, "MIIT", GRANTED));
  }

  private static NoteLicense note(String issuer) {
    return new NoteLicense(LICENSE, QINGXI, issuer, GRANTED);
  }
}
