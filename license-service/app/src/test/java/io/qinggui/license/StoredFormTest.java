package io.qinggui.license;

import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.testkit.StoredFormSuite;

class StoredFormTest extends StoredFormSuite<LicenseServiceEvent> {

  StoredFormTest() {
    super(EventCatalog.of(LicenseServiceEvent.class), StoredEvents.ALL);
  }
}
