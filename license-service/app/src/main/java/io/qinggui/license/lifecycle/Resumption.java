package io.qinggui.license.lifecycle;

import io.qinggui.license.language.CustomersResumed;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.ResumeCustomers;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;

/**
 * The issuer's word that customers may be taken again: the only end of a suspension (rule X1), and
 * refused while any cause remains.
 */
record Resumption(LocalDate resumedOn, String reason) {

  static Resumption of(CustomersResumed event) {
    return new Resumption(event.resumedOn(), event.reason());
  }

  static Decision<LicenseEvent> decide(ResumeCustomers command, LicenseFile file) {
    Resumption resumption = new Resumption(command.resumedOn(), command.reason());
    if (file.resumptions().contains(resumption)) {
      return Decision.reject(
          Rejection.conflict("already-resumed", Map.of("resumedOn", command.resumedOn() + "")));
    }
    if (command.resumedOn().isAfter(command.today())) {
      return Decision.reject(Rejection.invalid("date-in-future", "/resumedOn"));
    }
    if (command.resumedOn().isBefore(file.registered().grantedOn())) {
      return Decision.reject(Rejection.invalid("before-the-grant", "/resumedOn"));
    }
    if (!command.standingCauses().isEmpty()) {
      return Decision.reject(
          Rejection.conflict("causes-standing", Map.of("causes", command.standingCauses())));
    }
    return Decision.accept(
        new CustomersResumed(
            file.operatorId(),
            file.licenseNumber(),
            command.resumedOn(),
            command.reason(),
            command.assessedThrough()));
  }
}
