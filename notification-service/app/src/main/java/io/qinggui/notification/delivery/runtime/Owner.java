package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import java.time.Instant;

/**
 * Tells whoever owns a subscription how its deliveries do, and what follows from it. Called once
 * more after a kill: what it does must carry an identity derived from its arguments.
 */
interface Owner {

  /** The fourth attempt at a delivery failed, for the first time since the endpoint was well. */
  void failing(Delivery delivery, Instant since);

  /** The last attempt at a delivery failed. */
  void exhausted(Delivery delivery);

  /** The endpoint took something again. */
  void recovered(Delivery delivery, Instant since);

  /** Nothing but failures for five days: the subscription is to be disabled. */
  void givenUp(Delivery delivery, Instant since);

  /** The endpoint is gone: the subscription is to be removed. */
  void gone(Delivery delivery);
}
