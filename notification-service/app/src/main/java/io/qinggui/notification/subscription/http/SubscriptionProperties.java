package io.qinggui.notification.subscription.http;

import io.qinggui.notification.subscription.SubscriptionLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of subscriptions.
 *
 * @param perOwner most of one owner
 * @param inAll most of all owners
 */
@ConfigurationProperties("qinggui.notification.subscriptions")
record SubscriptionProperties(@DefaultValue("100") int perOwner, @DefaultValue("10000") int inAll) {

  SubscriptionLimits limits() {
    return new SubscriptionLimits(perOwner, inAll);
  }
}
