package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Where the deliveries of one subscription go. All its lanes share what may be under way at once,
 * and what is known of its health. An endpoint of which nothing but failures came lately is tried
 * with one delivery at a time, and with a new one every five minutes only: however long it is away,
 * little is outstanding.
 */
final class Endpoint {

  private static final Duration PROBE_EVERY = Duration.ofMinutes(5);

  private final int mostAtOnce;
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();
  private Health health;
  private int underWay;
  private @Nullable Instant nextProbe;

  /**
   * @param mostAtOnce deliveries under way
   * @param health as it was kept
   */
  Endpoint(int mostAtOnce, Health health) {
    this.mostAtOnce = mostAtOnce;
    this.health = health;
  }

  void add(Lane lane) {
    lanes.add(lane);
  }

  void remove(Lane lane) {
    lanes.remove(lane);
  }

  List<Lane> lanes() {
    return List.copyOf(lanes);
  }

  synchronized Health health() {
    return health;
  }

  /** Whether one more delivery may be under way; it is given back by {@link #release}. */
  synchronized boolean acquire() {
    if (underWay >= (health.isSuspect() ? 1 : mostAtOnce)) {
      return false;
    }
    underWay++;
    return true;
  }

  synchronized boolean isIdle() {
    return underWay == 0;
  }

  /** Ends one that was under way; all lanes may go on. */
  void release() {
    synchronized (this) {
      underWay--;
    }
    lanes.forEach(Lane::pump);
  }

  /** Whether deliveries that were never tried may be tried now. */
  synchronized boolean takesNew(Instant now) {
    return !health.isSuspect() || nextProbe == null || !now.isBefore(nextProbe);
  }

  /** When deliveries that were never tried may be tried again. */
  synchronized Instant nextProbe(Instant now) {
    return nextProbe == null ? now : nextProbe;
  }

  /** After a failure. */
  synchronized Health failed(Instant at) {
    health = health.failed(at);
    nextProbe = at.plus(PROBE_EVERY);
    return health;
  }

  synchronized Health ownerTold() {
    health = health.ownerTold();
    return health;
  }

  /**
   * After a success.
   *
   * @return the health before
   */
  synchronized Health succeeded() {
    Health before = health;
    health = Health.WELL;
    nextProbe = null;
    return before;
  }
}
