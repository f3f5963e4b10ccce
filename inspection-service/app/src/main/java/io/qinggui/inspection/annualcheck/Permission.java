package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;

/** Who concludes the check of a license: its issuer, or the ministry. */
final class Permission {

  private Permission() {}

  static Optional<Rejection> refusal(ConcludeAnnualCheck command) {
    LicenseNoted noted = command.noted();
    boolean ministry = command.authority().equals("MIIT");
    if (noted == null) {
      return ministry
          ? Optional.empty()
          : Optional.of(Rejection.invalid("license-unknown", "/licenseNumber"));
    }
    if (!ministry && !noted.issuer().equals(command.authority())) {
      return Optional.of(Rejection.forbidden("not-the-issuer"));
    }
    return noted.operatorId().equals(command.operatorId())
        ? Optional.empty()
        : Optional.of(Rejection.invalid("not-the-holder", "/operatorId"));
  }
}
