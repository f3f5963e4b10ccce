package io.qinggui.license.exit.http;

import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import java.time.LocalDate;

/** The end of a license on application. */
public record CancellationView(LocalDate appliedOn, LocalDate cancelledOn) {

  /** What was recorded. */
  public static CancellationView of(LicenseCancelled it) {
    return new CancellationView(it.appliedOn(), it.cancelledOn());
  }
}
