package io.qinggui.inspection.dossier.http;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;

/** Who reads what officers record. */
public final class Readers {

  /** In the place of an authority, when who asks is none: nobody may file as this. */
  public static final String NOBODY = "";

  private Readers() {}

  /** Officers and auditors. */
  public static void requireOfficer(Caller caller) {
    caller.require(isOfficer(caller));
  }

  /** Whether it is an officer or an auditor. */
  public static boolean isOfficer(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }

  /** Whether it is this operator or carrier itself. */
  public static boolean isItself(Caller caller, String operatorId) {
    return operatorId.equals(caller.operatorId()) && caller.isAnyOf(Role.OPERATOR, Role.CARRIER);
  }
}
