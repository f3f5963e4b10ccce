package io.qinggui.notification.order;

import io.qinggui.notification.language.EnforcementEvent.EnforcementNoted;

/** What carriers were last told about one operator. */
public sealed interface Enforcement {

  /** Nothing, ever. */
  record NeverNoted() implements Enforcement {}

  /**
   * What holds, or that it was lifted.
   *
   * @param last the whole of it
   */
  record Noted(EnforcementNoted last) implements Enforcement {

    EnforcedPlaces places() {
      return EnforcedPlaces.of(last.content().effects());
    }
  }
}
