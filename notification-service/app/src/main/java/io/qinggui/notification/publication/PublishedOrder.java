package io.qinggui.notification.publication;

import io.qinggui.notification.contract.NotificationFact;
import io.qinggui.notification.contract.OrderText;
import io.qinggui.notification.contract.OrderedEffect;
import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.OrderContent;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;

/** What happens to an order, as it is published: without a carrier's remark. */
final class PublishedOrder {

  private PublishedOrder() {}

  static NotificationFact fact(OrderEvent event) {
    return switch (event) {
      case OrderIssued e -> issued(e, e.content());
      case OrderAcknowledged e ->
          new io.qinggui.notification.contract.OrderAcknowledged(
              e.orderId(), e.operatorId(), e.addressee(), e.acknowledgedOn(), e.action());
      case OrderEscalated e ->
          new io.qinggui.notification.contract.OrderEscalated(
              e.orderId(), e.operatorId(), e.addressee(), e.to(), e.escalatedAt());
      case OrderSuperseded e ->
          new io.qinggui.notification.contract.OrderSuperseded(
              e.orderId(),
              e.operatorId(),
              e.addressee(),
              e.supersededBy(),
              e.reason(),
              e.supersededAt());
    };
  }

  private static NotificationFact issued(OrderIssued e, OrderContent content) {
    return new io.qinggui.notification.contract.OrderIssued(
        e.orderId(),
        e.operatorId(),
        e.addressee(),
        content.effect(),
        content.services(),
        content.provinces(),
        content.since(),
        content.clause(),
        content.effects().stream().map(PublishedOrder::effect).toList(),
        new OrderText(content.text().zh(), content.text().en()),
        content.decision(),
        e.issuedAt());
  }

  private static OrderedEffect effect(EnforcedEffect it) {
    return new OrderedEffect(
        it.effect(),
        it.service(),
        it.province(),
        it.licenseNumber(),
        it.clause(),
        it.rule(),
        it.code(),
        it.from(),
        it.until(),
        it.because());
  }
}
