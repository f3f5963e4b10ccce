package io.qinggui.license.lifecycle;

import io.qinggui.license.language.CancelLicense;
import io.qinggui.license.language.LicenseCancelled;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/**
 * What may be filed under a license that was cancelled: everything but another cancellation. Facts
 * become known late; and a ban on new customers outlives its license, so its issuer can still end
 * it (rule X1) for an operator that holds a new one.
 */
record FilingAfterCancellation(LicenseFile file, LicenseCancelled cancellation) {

  Decision<LicenseEvent> decide(LicenseCommand command) {
    Decision<LicenseEvent> otherwise = new Filing(file).decide(command);
    return switch (command) {
      case CancelLicense again when otherwise instanceof Decision.Accepted -> conflict(again);
      case LicenseCommand other -> otherwise;
    };
  }

  private Decision<LicenseEvent> conflict(CancelLicense again) {
    boolean same =
        again.appliedOn().equals(cancellation.appliedOn())
            && again.cancelledOn().equals(cancellation.cancelledOn());
    return Decision.reject(
        Rejection.conflict(
            same ? "already-cancelled" : "cancelled-differently",
            Map.of("cancelledOn", cancellation.cancelledOn() + "")));
  }
}
