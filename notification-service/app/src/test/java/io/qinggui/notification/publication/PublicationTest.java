package io.qinggui.notification.publication;

import static io.qinggui.notification.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.contract.NotificationFact;
import io.qinggui.notification.language.DeliveryAlert;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.subscription.StoredSubscriptions;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.decider.DomainEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublicationTest {

  @TestFactory
  Stream<DynamicTest> what_a_subscriber_has_to_know_is_published_under_its_own_type() {
    return StoredSubscriptions.ALERTS.stream()
        .map(alert -> DynamicTest.dynamicTest(DomainEvent.typeOf(alert), () -> isPublished(alert)));
  }

  private static void isPublished(DeliveryAlert alert) {
    NotificationFact fact = NotificationPublication.fact(alert).orElseThrow();
    assertThat(fact.cloudEventType()).isEqualTo(DomainEvent.typeOf(alert) + ".v1");
    assertThat(fact.subject())
        .isEqualTo(alert.operatorId() == null ? "subscription/" + alert.subscriptionId() : QINGXI);
    assertThat(EventJson.mapper().valueToTree(fact).equals(EventJson.mapper().valueToTree(alert)))
        .isTrue();
  }

  @Test
  void who_subscribed_to_what_and_where_it_goes_is_not() {
    for (NotificationEvent each : StoredSubscriptions.UNPUBLISHED) {
      assertThat(NotificationPublication.fact(each)).isEmpty();
    }
  }

  @Test
  void what_is_not_published_does_not_show_when_it_is_printed_either() {
    for (NotificationEvent each : StoredSubscriptions.UNPUBLISHED) {
      assertThat(each.toString()).doesNotContain(StoredSubscriptions.SECRET);
    }
  }

  @Test
  void every_type_of_the_four_contracts_is_known() {
    assertThat(PublicTypes.all())
        .contains(
            "io.qinggui.operator.operator-registered.v1",
            "io.qinggui.license.standing-changed.v1",
            "io.qinggui.inspection.case-opened.v1",
            "io.qinggui.notification.delivery-failing.v1");
  }
}
