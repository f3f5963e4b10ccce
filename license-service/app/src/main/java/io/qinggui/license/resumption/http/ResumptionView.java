package io.qinggui.license.resumption.http;

import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import java.time.LocalDate;

/** The issuer's word that customers may be taken again. */
public record ResumptionView(LocalDate resumedOn, String reason) {

  /** What was recorded. */
  public static ResumptionView of(CustomersResumed it) {
    return new ResumptionView(it.resumedOn(), it.reason());
  }
}
