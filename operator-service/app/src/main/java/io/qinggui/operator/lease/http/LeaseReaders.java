package io.qinggui.operator.lease.http;

import io.qinggui.lease.LeaseRun;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.Objects;

/** Who reads leases: authorities and auditors all of them, others those to which they are party. */
public final class LeaseReaders {

  private LeaseReaders() {}

  static boolean readAll(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }

  /** Refuses whoever neither reads all nor is one of these. */
  public static void require(Caller caller, String... parties) {
    caller.require(readAll(caller) || isOneOf(caller, parties));
  }

  static boolean isParty(Caller caller, LeaseRun lease) {
    return isOneOf(caller, lease.lessorId(), lease.lesseeId());
  }

  private static boolean isOneOf(Caller caller, String... parties) {
    if (!caller.isAnyOf(Role.CARRIER, Role.OPERATOR)) {
      return false;
    }
    for (String party : parties) {
      if (Objects.equals(party, caller.operatorId())) {
        return true;
      }
    }
    return false;
  }
}
