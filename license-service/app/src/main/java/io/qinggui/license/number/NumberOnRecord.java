package io.qinggui.license.number;

import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseNumberEvent.NumberReleased;
import io.qinggui.license.language.LicenseNumberEvent.NumberTaken;
import org.jspecify.annotations.Nullable;

/**
 * How a number is spelled in the register.
 *
 * @param licenseNumber the spelling; {@code null} when no license bears the number
 */
public record NumberOnRecord(@Nullable String licenseNumber) {

  /** No license bears it. */
  public static final NumberOnRecord FREE = new NumberOnRecord(null);

  /** After what happened next. */
  public NumberOnRecord after(LicenseNumberEvent event) {
    return switch (event) {
      case NumberTaken taken -> new NumberOnRecord(taken.licenseNumber());
      case NumberReleased released -> FREE;
    };
  }

  boolean isFree() {
    return licenseNumber == null;
  }

  boolean isSpelled(String spelling) {
    return spelling.equals(licenseNumber);
  }
}
