package io.qinggui.notification.publication;

import io.qinggui.notification.contract.Heartbeat;
import io.qinggui.notification.contract.NotificationFact;
import io.qinggui.notification.language.CarriersEvent;
import io.qinggui.notification.language.DeliveryAlert;
import io.qinggui.notification.language.EnforcementEvent;
import io.qinggui.notification.language.HeartBeat;
import io.qinggui.notification.language.NotedOperatorEvent;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.SigningKeyEvent;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Publication;
import java.util.List;
import java.util.Optional;

/** Stored event to published fact. */
public final class NotificationPublication implements Publication {

  private final EventCatalog<NotificationEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public NotificationPublication(EventCatalog<NotificationEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<PublicEvent> publish(LedgerEvent event) {
    return fact(catalog.read(event).event()).stream()
        .map(it -> new PublicEvent(NotificationFact.TOPIC, it.cloudEventType(), it.subject(), it))
        .toList();
  }

  static Optional<NotificationFact> fact(NotificationEvent event) {
    return switch (event) {
      case HeartBeat it -> Optional.of(new Heartbeat(it.position(), it.recordedAt()));
      case DeliveryAlert it -> Optional.of(AlertPublication.fact(it));
      case SubscriptionEvent it -> Optional.empty();
      case SigningKeyEvent it -> Optional.empty();
      case OrderEvent it -> Optional.of(PublishedOrder.fact(it));
      case EnforcementEvent it -> Optional.empty();
      case NotedOperatorEvent it -> Optional.empty();
      case CarriersEvent it -> Optional.empty();
    };
  }
}
