package io.qinggui.license.license;

import io.qinggui.license.language.LicenseEvent.LicenseCancelled;

/** A license through its life. */
public sealed interface LicenseState {

  /** Nobody has registered it yet. */
  record Unknown() implements LicenseState {}

  /** In the register. */
  record Registered(LicenseFile file) implements LicenseState {}

  /** Cancelled on application; what concerns the time before may still be filed. */
  record Cancelled(LicenseFile file, LicenseCancelled cancellation) implements LicenseState {}
}
