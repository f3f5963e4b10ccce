package io.qinggui.gateway.pages.supervision;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;

/** To whom a list is offered; the interface refuses everybody else in any case. */
enum Readers {
  /** Officers and auditors. */
  OFFICERS,
  /** Those, and each operator or carrier for what is its own. */
  OWNERS,
  /** Whoever may read about operators, and each operator for what is its own. */
  REGISTER,
  EVERYBODY;

  boolean mayReadAll(Caller caller) {
    return switch (this) {
      case OFFICERS, OWNERS -> caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
      case REGISTER -> caller.mayReadAll();
      case EVERYBODY -> true;
    };
  }

  boolean mayReadOwn(Caller caller) {
    return (this == OWNERS && caller.isAnyOf(Role.OPERATOR, Role.CARRIER))
        || (this == REGISTER && caller.is(Role.OPERATOR));
  }
}
