package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;

/** Who concludes the check of a license: its issuer, or the ministry. */
final class Permission {

  private Permission() {}

  static Optional<Rejection> refusal(ConcludeAnnualCheck command) {
    LicenseNoted noted = command.noted();
    return Checks.all(
        Checks.entitled(command.filer().isOfficer()),
        noted == null ? unknown(command) : known(command, noted));
  }

  /** The ministry may conclude without the issuer being known, an administration has to be it. */
  private static Optional<Rejection> unknown(ConcludeAnnualCheck command) {
    return Checks.that(
        command.filer().ministry(), () -> Rejection.invalid("license-unknown", "/licenseNumber"));
  }

  private static Optional<Rejection> known(ConcludeAnnualCheck command, LicenseNoted noted) {
    return Checks.all(
        Checks.that(
            command.filer().actsFor(noted.issuer()), () -> Rejection.forbidden("not-the-issuer")),
        Checks.that(
            noted.operatorId().equals(command.operatorId()),
            () -> Rejection.invalid("not-the-holder", "/operatorId")));
  }
}
