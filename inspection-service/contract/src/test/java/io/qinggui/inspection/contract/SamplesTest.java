package io.qinggui.inspection.contract;

import io.qinggui.platform.testkit.SamplesSuite;

class SamplesTest extends SamplesSuite<InspectionFact> {

  SamplesTest() {
    super(InspectionFact.class, InspectionFact.TYPES, InspectionFact::cloudEventType);
  }
}
