package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.CorrectAnnualCheck;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;

/** Who concludes the check of a license, and corrects it: its issuer, or the ministry. */
final class Permission {

  private Permission() {}

  static Optional<Rejection> refusal(ConcludeAnnualCheck command) {
    LicenseNoted noted = command.noted();
    return Checks.all(
        Checks.entitled(command.filer().isOfficer()),
        Checks.that(
            noted != null || command.filer().ministry(), () -> unknown(command.licenseNumber())),
        Checks.that(
            noted == null || command.filer().actsFor(noted.issuer()),
            () -> Rejection.forbidden("not-the-issuer")),
        Checks.that(
            noted == null || noted.operatorId().equals(command.operatorId()),
            () -> Rejection.invalid("not-the-holder", "/operatorId")));
  }

  private static Rejection unknown(String licenseNumber) {
    return Rejection.notFound("license-unknown", Map.of("licenseNumber", licenseNumber));
  }

  /** Also what was concluded about an operator that does not hold the license. */
  static Optional<Rejection> refusal(CorrectAnnualCheck correction) {
    Filer filer = correction.by();
    LicenseNoted noted = correction.noted();
    return Checks.all(
        Checks.entitled(filer.isOfficer()),
        Checks.that(
            noted != null || filer.ministry(),
            () -> Rejection.invalid("license-unknown", "/path/licenseNumber")),
        Checks.that(
            noted == null || filer.actsFor(noted.issuer()),
            () -> Rejection.forbidden("not-the-issuer")));
  }
}
