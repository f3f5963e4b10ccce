package io.qinggui.platform.web.caller;

import java.time.Clock;

/**
 * The time by which tokens are valid. It is the system's, also where the clock of the business is
 * another: the issuer of a token knows only the former.
 */
record TokenClock(Clock clock) {

  static TokenClock ofSystem() {
    return new TokenClock(Clock.systemUTC());
  }
}
