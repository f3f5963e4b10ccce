package io.qinggui.license.licenses;

import io.qinggui.license.language.CustomersResumed;
import java.time.LocalDate;

/** The issuer's word that customers may be taken again. */
record ResumptionView(LocalDate resumedOn, String reason) {

  static ResumptionView of(CustomersResumed it) {
    return new ResumptionView(it.resumedOn(), it.reason());
  }
}
