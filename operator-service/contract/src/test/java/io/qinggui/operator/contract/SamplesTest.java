package io.qinggui.operator.contract;

import io.qinggui.platform.testkit.SamplesSuite;

class SamplesTest extends SamplesSuite<OperatorFact> {

  SamplesTest() {
    super(OperatorFact.class, OperatorFact.TYPES, OperatorFact::cloudEventType);
  }
}
