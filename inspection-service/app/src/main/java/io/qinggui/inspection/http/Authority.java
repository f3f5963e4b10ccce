package io.qinggui.inspection.http;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Map;

/** In whose name an officer acts: the ministry's, or that of an administration. */
final class Authority {

  private Authority() {}

  /**
   * {@code MIIT} or the two-digit code of the administration.
   *
   * @throws ProblemException 403 when the caller is neither
   */
  static String of(Caller caller) {
    caller.requireRole(Role.MIIT, Role.ADMINISTRATION);
    if (caller.is(Role.MIIT)) {
      return Caller.MIIT_ISSUER;
    }
    String province = caller.province();
    if (province == null) {
      throw ProblemException.forbidden("forbidden", Map.of());
    }
    return province;
  }
}
