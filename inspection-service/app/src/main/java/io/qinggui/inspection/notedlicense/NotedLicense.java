package io.qinggui.inspection.notedlicense;

import io.qinggui.inspection.language.LicenseNoted;

/** What is noted of one license. */
public sealed interface NotedLicense {

  /** Nothing, or nothing that counts. */
  record Unknown() implements NotedLicense {}

  /** Its holder and issuer; the last note counts. */
  record Noted(LicenseNoted note) implements NotedLicense {}
}
