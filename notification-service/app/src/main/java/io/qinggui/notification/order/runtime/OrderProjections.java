package io.qinggui.notification.order.runtime;

import io.qinggui.notification.language.EnforcementEvent;
import io.qinggui.notification.language.EnforcementEvent.EnforcementNoted;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.projection.RecordProjection;

/** How orders become records. */
final class OrderProjections {

  static final String ORDERS = "orders";
  static final String ENFORCEMENTS = "enforcements";

  private OrderProjections() {}

  static RecordProjection<OrderEvent, OrderRecord> orders(EventCatalog<NotificationEvent> catalog) {
    return new RecordProjection<>(
            ORDERS,
            catalog,
            OrderEvent.class,
            OrderRecord.class,
            OrderEvent::orderId,
            OrderRecord::after)
        .searchable(OrderFields.ADDRESSEE, it -> it.issued().addressee())
        .searchable(OrderFields.OPERATOR, it -> it.issued().operatorId())
        .searchable(OrderFields.STATE, it -> it.status().name())
        .searchable(OrderFields.ISSUED_AT, it -> it.issued().issuedAt().getEpochSecond())
        .searchable(OrderFields.AWAITS, it -> it.awaits().map(Enum::name).orElse(null));
  }

  static RecordProjection<EnforcementEvent, EnforcementRecord> enforcements(
      EventCatalog<NotificationEvent> catalog) {
    return new RecordProjection<>(
        ENFORCEMENTS,
        catalog,
        EnforcementEvent.class,
        EnforcementRecord.class,
        EnforcementEvent::operatorId,
        (before, event) ->
            switch (event) {
              case EnforcementNoted noted -> EnforcementRecord.of(noted);
            });
  }
}
