package io.qinggui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.subscription.StoredSubscriptions;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.web.history.Confidential;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ConfidentialTest {

  private final Confidential confidential = new NotificationServiceConfiguration().confidential();

  @Test
  void without_what_is_confidential_nothing_is_left_of_a_subscriber() {
    for (DomainEvent each : StoredEvents.ALL) {
      ObjectNode shown = EventJson.mapper().valueToTree(each);
      List<String> hidden = confidential.fields().getOrDefault(DomainEvent.typeOf(each), List.of());
      shown.remove(hidden);
      assertThat(shown.toString()).doesNotContain(StoredSubscriptions.SECRET);
    }
  }
}
