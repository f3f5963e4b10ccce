package io.qinggui.license.lifecycle;

import io.qinggui.license.language.CancelLicense;
import io.qinggui.license.language.LicenseCancelled;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.ResumeCustomers;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;

/**
 * What may be filed under a license that was cancelled: facts become known late, so everything but
 * what would need it to be in force.
 */
record FilingAfterCancellation(LicenseFile file, LicenseCancelled cancellation) {

  Decision<LicenseEvent> decide(LicenseCommand command) {
    Decision<LicenseEvent> otherwise = new Filing(file).decide(command);
    return switch (command) {
      case CancelLicense again when otherwise instanceof Decision.Accepted -> conflict(again);
      case ResumeCustomers resumption
          when otherwise instanceof Decision.Accepted && isOver(resumption.resumedOn()) ->
          Decision.reject(
              Rejection.conflict(
                  "license-cancelled", Map.of("cancelledOn", cancellation.cancelledOn() + "")));
      case LicenseCommand other -> otherwise;
    };
  }

  private boolean isOver(LocalDate date) {
    return !date.isBefore(cancellation.cancelledOn());
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
