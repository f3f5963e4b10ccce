package io.qinggui.license.exit.http;

import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import java.time.LocalDate;

/** How far the customers of an exit have been moved. */
public record AftercareProgressView(
    LocalDate reportedOn, long customersBefore, long customersMoved, long customersLeft) {

  /** What was recorded. */
  public static AftercareProgressView of(AftercareProgressReported it) {
    return new AftercareProgressView(
        it.reportedOn(), it.customersBefore(), it.customersMoved(), it.customersLeft());
  }
}
