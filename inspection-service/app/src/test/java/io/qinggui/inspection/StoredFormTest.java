package io.qinggui.inspection;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.testkit.StoredFormSuite;

class StoredFormTest extends StoredFormSuite<InspectionEvent> {

  StoredFormTest() {
    super(EventCatalog.of(InspectionEvent.class), StoredEvents.ALL);
  }
}
