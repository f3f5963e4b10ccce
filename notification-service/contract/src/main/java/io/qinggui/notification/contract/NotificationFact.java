package io.qinggui.notification.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the notification service tells others.
 *
 * <p>Each is the {@code data} of a CloudEvent on {@link #TOPIC}, keyed by {@link #subject}. A field
 * marked nullable is left out of the JSON when it is {@code null}. Fields are added within a
 * version; nothing is renamed or removed, so readers ignore what they do not know. Every type has a
 * sample at {@code samples/<type>.json} on the class path.
 */
public sealed interface NotificationFact
    permits Heartbeat,
        DeliveryFailing,
        DeliveryExhausted,
        DeliveryRecovered,
        SubscriptionDisabled,
        EndpointGone,
        OrderIssued,
        OrderAcknowledged,
        OrderEscalated,
        OrderSuperseded {

  /** The Kafka topic. */
  String TOPIC = "qinggui.notification";

  /** The CloudEvents types with the records that carry their data, in a fixed order. */
  Map<String, Class<? extends NotificationFact>> TYPES = types();

  /**
   * Record key and CloudEvents subject: the operator that the fact is about, or what it is about
   * when no operator is concerned ({@code feed}, {@code subscription/<id>}).
   */
  String subject();

  /** The CloudEvents type, with version. */
  String cloudEventType();

  /** What the facts about a subscription are about: the operator behind it, else itself. */
  static String subject(String subscriptionId, @Nullable String operatorId) {
    return operatorId == null ? "subscription/" + subscriptionId : operatorId;
  }

  private static Map<String, Class<? extends NotificationFact>> types() {
    Map<String, Class<? extends NotificationFact>> all = new LinkedHashMap<>();
    all.put(Heartbeat.TYPE, Heartbeat.class);
    all.put(DeliveryFailing.TYPE, DeliveryFailing.class);
    all.put(DeliveryExhausted.TYPE, DeliveryExhausted.class);
    all.put(DeliveryRecovered.TYPE, DeliveryRecovered.class);
    all.put(SubscriptionDisabled.TYPE, SubscriptionDisabled.class);
    all.put(EndpointGone.TYPE, EndpointGone.class);
    all.put(OrderIssued.TYPE, OrderIssued.class);
    all.put(OrderAcknowledged.TYPE, OrderAcknowledged.class);
    all.put(OrderEscalated.TYPE, OrderEscalated.class);
    all.put(OrderSuperseded.TYPE, OrderSuperseded.class);
    return Collections.unmodifiableMap(all);
  }
}
