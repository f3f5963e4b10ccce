package io.qinggui.notification.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code subscription/<id>}: by clients, or by what delivers. */
public sealed interface SubscriptionCommand extends Command
    permits Subscribe, SubscriptionRequest, DeliveryReport {

  /** Kind of the streams. */
  String KIND = "subscription";

  /** The subscription. */
  String subscriptionId();

  @Override
  default String stream() {
    return streamOf(subscriptionId());
  }

  /** The stream of a subscription. */
  static String streamOf(String subscriptionId) {
    return KIND + "/" + subscriptionId;
  }
}
