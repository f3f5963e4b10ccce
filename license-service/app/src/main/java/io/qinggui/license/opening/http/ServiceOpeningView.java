package io.qinggui.license.opening.http;

import io.qinggui.license.language.LicenseEvent.ServiceOpeningFound;
import java.time.LocalDate;

/** What was found about a service of a license. */
public record ServiceOpeningView(String service, Outcome outcome, LocalDate foundOn, String basis) {

  /** Whether the service had been opened. */
  public enum Outcome {
    OPENED,
    NOT_OPENED
  }

  /** What was recorded. */
  public static ServiceOpeningView of(ServiceOpeningFound it) {
    return new ServiceOpeningView(
        it.service(), it.opened() ? Outcome.OPENED : Outcome.NOT_OPENED, it.foundOn(), it.basis());
  }
}
