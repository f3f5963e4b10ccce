package io.qinggui.notification.contract;

import io.qinggui.platform.testkit.SamplesSuite;

class SamplesTest extends SamplesSuite<NotificationFact> {

  SamplesTest() {
    super(NotificationFact.class, NotificationFact.TYPES, NotificationFact::cloudEventType);
  }
}
