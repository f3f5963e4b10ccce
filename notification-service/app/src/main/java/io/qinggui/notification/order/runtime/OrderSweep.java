package io.qinggui.notification.order.runtime;

import io.qinggui.notification.notedoperator.runtime.NotedOperators;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.ReadModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Looks after the orders: those that stay open for too long, and those of carriers that came or
 * went. Every look is at all that is open, so that an outage only delays what is told. Which
 * carriers were looked at last is kept beside the ledger; losing that repeats a look.
 */
final class OrderSweep {

  static final String CONSUMER = "order-sweep";

  private static final String CARRIERS = "carriers";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final List<Progress> progress;
  private final OpenOrders open;
  private final ReadModel<EnforcementRecord> enforcements;
  private final NotedOperators operators;
  private final Addressing addressing;
  private final ConsumerStore consumers;
  private final InstantSource clock;

  /**
   * @param progress how far the read models follow the ledger
   */
  OrderSweep(
      Ledger ledger,
      List<Progress> progress,
      OpenOrders open,
      ReadModel<EnforcementRecord> enforcements,
      NotedOperators operators,
      Addressing addressing,
      ConsumerStore consumers,
      InstantSource clock) {
    this.ledger = ledger;
    this.progress = List.copyOf(progress);
    this.open = open;
    this.enforcements = enforcements;
    this.operators = operators;
    this.addressing = addressing;
    this.consumers = consumers;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @return whether everything that was due is done; otherwise look again soon
   */
  boolean run() {
    long carriers = operators.carriersEdition();
    long head = ledger.head();
    if (!progress.stream().allMatch(each -> each.await(head, PATIENCE))) {
      return false;
    }
    Instant now = clock.instant();
    boolean escalated = open.escalate(now);
    return readdress(carriers, now) && escalated;
  }

  private boolean readdress(long carriers, Instant now) {
    if (consumers.progress(CONSUMER).getOrDefault(CARRIERS, 0L) >= carriers) {
      return true;
    }
    boolean all =
        Pages.forEach(enforcements, Filter.ALL, each -> addressing.readdress(each.key(), now));
    if (all) {
      consumers.advance(CONSUMER, Map.of(CARRIERS, carriers));
    }
    return all;
  }
}
