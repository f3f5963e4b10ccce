package io.qinggui.operator;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.testkit.StoredFormSuite;

class StoredFormTest extends StoredFormSuite<OperatorEvent> {

  StoredFormTest() {
    super(EventCatalog.of(OperatorEvent.class), StoredEvents.ALL);
  }
}
