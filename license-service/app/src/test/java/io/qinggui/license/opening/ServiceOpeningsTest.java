package io.qinggui.license.opening;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.ExpandLicense;
import io.qinggui.license.language.LicenseCommand.RecordServiceOpening;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.ServiceOpeningFound;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.license.LicenseState;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceOpeningsTest {

  private static final String NUMBER = "浙B1-20140026";
  private static final String HOLDER = "91330106MA27XF3P2D";
  private static final String BASIS = "浙通信监〔2018〕12号";
  private static final LocalDate TODAY = day("2018-11-06");
  private static final Filer ISSUER = Filer.ofAdministration("33");

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
                  List.of(grant("IDC")),
                  TODAY));

  @Test
  void what_was_found_is_recorded() {
    license
        .when(found(ISSUER, Service.IDC, false, "2018-11-05"))
        .then(new ServiceOpeningFound(HOLDER, NUMBER, "IDC", false, day("2018-11-05"), BASIS));
  }

  @Test
  void it_is_about_a_service_that_is_granted() {
    license
        .when(found(ISSUER, Service.CDN, false, "2018-11-05"))
        .thenRejected("service-not-granted");
    license.givenCommands(
        new ExpandLicense(
            NUMBER, ISSUER, day("2017-06-01"), List.of(grant("CDN")), List.of(), TODAY));
    license.when(found(ISSUER, Service.CDN, false, "2018-11-05")).events();
  }

  @Test
  void it_is_found_after_the_grant_and_not_in_the_future() {
    license.when(found(ISSUER, Service.IDC, false, "2014-04-30")).thenRejected("before-the-grant");
    license.when(found(ISSUER, Service.IDC, false, "2014-05-01")).events();
    license.when(found(ISSUER, Service.IDC, false, "2018-11-06")).events();
    license.when(found(ISSUER, Service.IDC, false, "2018-11-07")).thenRejected("date-in-future");
  }

  @Test
  void of_one_day_there_is_one_finding_about_a_service() {
    license.givenCommands(found(ISSUER, Service.IDC, false, "2018-11-05"));
    license.when(found(ISSUER, Service.IDC, false, "2018-11-05")).thenRejected("already-found");
    license.when(found(ISSUER, Service.IDC, true, "2018-11-05")).thenRejected("found-differently");
    license.when(found(ISSUER, Service.IDC, true, "2018-11-06")).events();
  }

  @Test
  void the_issuer_and_the_ministry_find_it() {
    for (Filer other :
        List.of(Filer.ofAdministration("44"), Filer.ofOperator(HOLDER), Filer.ofEvaluator())) {
      license
          .when(found(other, Service.IDC, false, "2018-11-05"))
          .thenRejected("not-entitled-for-license");
    }
    license.when(found(Filer.ofMinistry(), Service.IDC, false, "2018-11-05")).events();
  }

  private static RecordServiceOpening found(
      Filer by, Service service, boolean opened, String foundOn) {
    return new RecordServiceOpening(NUMBER, by, service, opened, day(foundOn), BASIS, TODAY);
  }

  private static Grant grant(String service) {
    return new Grant(service, List.of("33"), false);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
