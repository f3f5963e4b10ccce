package io.qinggui.inspection.licenseregister;

import io.qinggui.inspection.language.LicenseNoted;

/** What is noted of one license. */
public sealed interface NotedLicense {

  /** Not heard of. */
  record Unheard() implements NotedLicense {}

  /** Heard of; the last note counts. */
  record Noted(LicenseNoted note) implements NotedLicense {}
}
