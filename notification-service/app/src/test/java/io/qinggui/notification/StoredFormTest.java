package io.qinggui.notification;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.testkit.StoredFormSuite;

class StoredFormTest extends StoredFormSuite<NotificationEvent> {

  StoredFormTest() {
    super(EventCatalog.of(NotificationEvent.class), StoredEvents.ALL);
  }
}
