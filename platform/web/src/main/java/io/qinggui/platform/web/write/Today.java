package io.qinggui.platform.web.write;

import io.qinggui.platform.reference.Beijing;
import java.time.InstantSource;
import java.time.LocalDate;

/** The legal date on which a request is made; a bean of every service that has a ledger. */
public final class Today {

  private final InstantSource clock;

  /**
   * @param clock tells now
   */
  public Today(InstantSource clock) {
    this.clock = clock;
  }

  /** The calendar day in Beijing. */
  public LocalDate date() {
    return Beijing.dateOf(clock.instant());
  }
}
