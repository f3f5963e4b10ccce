package io.qinggui.notification.order.http;

import io.qinggui.notification.order.runtime.OrderFields;
import io.qinggui.notification.order.runtime.OrderRecord;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import org.jspecify.annotations.Nullable;

/** Who reads which orders: officers and auditors all, a carrier its own, an operator its own. */
final class Readers {

  private Readers() {}

  static boolean readsAll(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }

  /** Whether the order is addressed to the caller. */
  static boolean isAddressee(Caller caller, String addressee) {
    return caller.is(Role.CARRIER) && addressee.equals(caller.operatorId());
  }

  static void require(Caller caller, OrderRecord order) {
    caller.require(
        readsAll(caller)
            || isAddressee(caller, order.issued().addressee())
            || caller.isOperator(order.issued().operatorId()));
  }

  /** A remark is between the carrier and the authorities. */
  static boolean seesRemark(Caller caller, OrderRecord order) {
    return readsAll(caller) || isAddressee(caller, order.issued().addressee());
  }

  /**
   * What a caller may find of what it asks for. Who reads only its own need not say whose.
   *
   * @throws io.qinggui.platform.web.problem.ProblemException 403 when it asks for others'
   */
  static Filter find(Caller caller, @Nullable String addressee, @Nullable String operatorId) {
    caller.requireRole(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR, Role.CARRIER, Role.OPERATOR);
    Filter asked =
        Filter.ALL.with(OrderFields.ADDRESSEE, addressee).with(OrderFields.OPERATOR, operatorId);
    if (readsAll(caller)) {
      return asked;
    }
    String own = caller.operatorId();
    caller.require(own != null);
    if (caller.is(Role.CARRIER)) {
      caller.require(addressee == null || addressee.equals(own));
      return asked.with(OrderFields.ADDRESSEE, own);
    }
    caller.require(operatorId == null || operatorId.equals(own));
    return asked.with(OrderFields.OPERATOR, own);
  }
}
