package io.qinggui.license.licenses;

import io.qinggui.license.language.LicenseCancelled;
import java.time.LocalDate;

/** The end of a license on application. */
record CancellationView(LocalDate appliedOn, LocalDate cancelledOn) {

  static CancellationView of(LicenseCancelled it) {
    return new CancellationView(it.appliedOn(), it.cancelledOn());
  }
}
