package io.qinggui.notification.delivery.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves. */
final class MovedClock implements InstantSource {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2018-01-02T03:04:05Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  void move(Duration by) {
    now.updateAndGet(it -> it.plus(by));
  }
}
