package io.qinggui.notification.delivery.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. */
final class MovedClock implements InstantSource {

  private volatile Instant now = Instant.parse("2018-01-02T03:04:05Z");

  @Override
  public Instant instant() {
    return now;
  }

  synchronized void move(Duration by) {
    now = now.plus(by);
  }
}
