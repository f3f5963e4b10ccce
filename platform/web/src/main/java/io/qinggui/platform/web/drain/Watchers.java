package io.qinggui.platform.web.drain;

import java.time.Duration;

/** Who asks whether this process is ready. */
final class Watchers {

  /** Nobody balances load by what he asks for less often. */
  private static final Duration REGULAR = Duration.ofSeconds(30);

  private volatile boolean asked;
  private volatile long askedAt;

  void asked() {
    askedAt = System.nanoTime();
    asked = true;
  }

  /** Whether somebody has asked lately, and so will learn that it is over. */
  boolean arePresent() {
    return asked && System.nanoTime() - askedAt < REGULAR.toNanos();
  }
}
