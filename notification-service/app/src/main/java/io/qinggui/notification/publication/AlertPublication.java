package io.qinggui.notification.publication;

import io.qinggui.notification.contract.NotificationFact;
import io.qinggui.notification.language.DeliveryAlert;
import io.qinggui.notification.language.DeliveryAlert.DeliveryExhausted;
import io.qinggui.notification.language.DeliveryAlert.DeliveryFailing;
import io.qinggui.notification.language.DeliveryAlert.DeliveryRecovered;
import io.qinggui.notification.language.DeliveryAlert.EndpointGone;
import io.qinggui.notification.language.DeliveryAlert.SubscriptionDisabled;

/** What is told of deliveries that fail: neither to which address, nor under which name. */
final class AlertPublication {

  private AlertPublication() {}

  static NotificationFact fact(DeliveryAlert alert) {
    return switch (alert) {
      case DeliveryFailing it ->
          new io.qinggui.notification.contract.DeliveryFailing(
              it.subscriptionId(),
              it.operatorId(),
              it.eventType(),
              it.eventId(),
              it.lastStatus(),
              it.on());
      case DeliveryExhausted it ->
          new io.qinggui.notification.contract.DeliveryExhausted(
              it.subscriptionId(),
              it.operatorId(),
              it.eventType(),
              it.eventId(),
              it.lastStatus(),
              it.on());
      case DeliveryRecovered it ->
          new io.qinggui.notification.contract.DeliveryRecovered(
              it.subscriptionId(),
              it.operatorId(),
              it.eventType(),
              it.eventId(),
              it.lastStatus(),
              it.on());
      case SubscriptionDisabled it ->
          new io.qinggui.notification.contract.SubscriptionDisabled(
              it.subscriptionId(),
              it.operatorId(),
              it.cause(),
              it.eventType(),
              it.eventId(),
              it.lastStatus(),
              it.on());
      case EndpointGone it ->
          new io.qinggui.notification.contract.EndpointGone(
              it.subscriptionId(),
              it.operatorId(),
              it.eventType(),
              it.eventId(),
              it.lastStatus(),
              it.on());
    };
  }
}
