package io.qinggui.operator.contract;

import io.qinggui.platform.testkit.SamplesSuite;

class LeaseSamplesTest extends SamplesSuite<LeaseFact> {

  LeaseSamplesTest() {
    super(LeaseFact.class, LeaseFact.TYPES, LeaseFact::cloudEventType);
  }
}
