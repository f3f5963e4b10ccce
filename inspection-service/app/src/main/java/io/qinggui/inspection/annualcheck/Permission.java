package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.CorrectAnnualCheck;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who concludes the check of a license, and corrects it: its issuer, or the ministry. */
final class Permission {

  private Permission() {}

  static Optional<Rejection> refusal(ConcludeAnnualCheck command) {
    LicenseNoted noted = command.noted();
    return Checks.all(
        refusal(command.filer(), noted, "/licenseNumber"),
        Checks.that(
            noted == null || noted.operatorId().equals(command.operatorId()),
            () -> Rejection.invalid("not-the-holder", "/operatorId")));
  }

  /** Also what was concluded about an operator that does not hold the license. */
  static Optional<Rejection> refusal(CorrectAnnualCheck correction) {
    return refusal(correction.by(), correction.noted(), "/path/licenseNumber");
  }

  /** The ministry may act without the issuer being known, an administration has to be it. */
  private static Optional<Rejection> refusal(
      Filer filer, @Nullable LicenseNoted noted, String pointer) {
    return Checks.all(
        Checks.entitled(filer.isOfficer()),
        Checks.that(
            noted != null || filer.ministry(), () -> Rejection.invalid("license-unknown", pointer)),
        Checks.that(
            noted == null || filer.actsFor(noted.issuer()),
            () -> Rejection.forbidden("not-the-issuer")));
  }
}
