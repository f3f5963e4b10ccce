package io.qinggui.notification.order;

import io.qinggui.notification.language.EnforcementEvent.Addressed;
import io.qinggui.notification.language.EnforcementEvent.EnforcementNoted;
import java.util.HashSet;
import java.util.Set;

/** What carriers were last told about one operator. */
public sealed interface Enforcement {

  /** Nothing, ever. */
  record NeverNoted() implements Enforcement {}

  /**
   * What holds, or that it was lifted.
   *
   * @param last the whole of it
   * @param burdened the carriers that were told that something holds, and not that it was lifted;
   *     also those that are none any more, because they may be one again
   */
  record Noted(EnforcementNoted last, Set<String> burdened) implements Enforcement {

    /** Copies the set. */
    public Noted {
      burdened = Set.copyOf(burdened);
    }

    static Noted first(EnforcementNoted noted) {
      return new Noted(noted, Set.of()).with(noted);
    }

    Noted with(EnforcementNoted noted) {
      Set<String> told = new HashSet<>(burdened);
      for (Addressed each : noted.orders()) {
        if (noted.content().effects().isEmpty()) {
          told.remove(each.addressee());
        } else {
          told.add(each.addressee());
        }
      }
      return new Noted(noted, told);
    }

    EnforcedPlaces places() {
      return EnforcedPlaces.of(last.content().effects());
    }
  }
}
