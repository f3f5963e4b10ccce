package io.qinggui.notification.subscription.http;

import io.qinggui.notification.language.Owner;
import io.qinggui.notification.language.Requester;
import io.qinggui.notification.language.Requester.Sight;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;

/** Callers as subscribers. */
final class Requesters {

  private Requesters() {}

  static Requester of(Caller caller) {
    return new Requester(
        new Owner(caller.subject(), caller.operatorId(), caller.province()), sight(caller));
  }

  private static Sight sight(Caller caller) {
    if (caller.is(Role.MIIT)) {
      return Sight.MINISTRY;
    }
    if (caller.isAnyOf(Role.ADMINISTRATION, Role.CARRIER)) {
      return Sight.ALL;
    }
    return caller.is(Role.OPERATOR) && caller.operatorId() != null ? Sight.ITSELF : Sight.NOTHING;
  }
}
