package io.qinggui.gateway.pages.notification;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;

/** Who is offered what. The interface refuses everybody else all the same. */
final class Readers {

  private Readers() {}

  static boolean readsOrders(Caller caller) {
    return caller.isAnyOf(
        Role.MIIT, Role.ADMINISTRATION, Role.CARRIER, Role.OPERATOR, Role.AUDITOR);
  }

  /** Whether orders to all carriers can be read, so that it is of use to narrow them. */
  static boolean readsAllOrders(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }

  static boolean subscribes(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.CARRIER, Role.OPERATOR);
  }

  static boolean isAddressee(Caller caller, String addressee) {
    return caller.is(Role.CARRIER) && addressee.equals(caller.operatorId());
  }
}
