package io.qinggui.license.exit.http;

import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import java.time.LocalDate;

/** Nothing is left to be done for the customers of an exit. */
public record AftercareCompletionView(LocalDate completedOn) {

  /** What was recorded. */
  public static AftercareCompletionView of(AftercareCompleted it) {
    return new AftercareCompletionView(it.completedOn());
  }
}
