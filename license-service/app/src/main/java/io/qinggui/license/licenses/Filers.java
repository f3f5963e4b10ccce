package io.qinggui.license.licenses;

import io.qinggui.license.language.Filer;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;

/** In which capacities a caller files. What they entitle to is for the decider to say. */
final class Filers {

  private Filers() {}

  static Filer of(Caller caller) {
    return new Filer(
        caller.is(Role.MIIT),
        caller.is(Role.ADMINISTRATION) ? caller.province() : null,
        caller.is(Role.OPERATOR) ? caller.operatorId() : null,
        caller.is(Role.EVALUATOR));
  }
}
