package io.qinggui.notification.subscription.http;

import io.qinggui.notification.language.Requester;
import io.qinggui.notification.language.Requester.Sight;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds a subscription for those who may see it: its owner, and the ministry. */
@Component
public final class SubscriptionAccess {

  private final Subscriptions subscriptions;

  SubscriptionAccess(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /**
   * A subscription, whether it is over or not.
   *
   * @throws ProblemException 403, or 404 {@code subscription-unknown}
   */
  public Subscription of(String subscriptionId, Caller caller) {
    Requester by = Requesters.of(caller);
    caller.require(by.sight() != Sight.NOTHING);
    Subscription found =
        subscriptions
            .read(subscriptionId)
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "subscription-unknown", Map.of("subscriptionId", subscriptionId)));
    caller.require(by.hasSayOver(found.owner()));
    return found;
  }
}
