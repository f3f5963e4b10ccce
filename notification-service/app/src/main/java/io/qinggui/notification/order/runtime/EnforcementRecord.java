package io.qinggui.notification.order.runtime;

import io.qinggui.notification.language.EnforcementEvent.EnforcementNoted;

/**
 * An operator about whom carriers were told something, as the read model keeps it.
 *
 * @param edition of what they were told last
 */
record EnforcementRecord(int edition) {

  static EnforcementRecord of(EnforcementNoted noted) {
    return new EnforcementRecord(noted.edition());
  }
}
