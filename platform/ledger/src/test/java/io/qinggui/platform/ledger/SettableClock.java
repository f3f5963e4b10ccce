package io.qinggui.platform.ledger;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that says what it is told, and then stands still. */
public final class SettableClock implements InstantSource {

  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  public void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
