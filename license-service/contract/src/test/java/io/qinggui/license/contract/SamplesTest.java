package io.qinggui.license.contract;

import io.qinggui.platform.testkit.SamplesSuite;

class SamplesTest extends SamplesSuite<LicenseFact> {

  SamplesTest() {
    super(LicenseFact.class, LicenseFact.TYPES, LicenseFact::cloudEventType);
  }
}
