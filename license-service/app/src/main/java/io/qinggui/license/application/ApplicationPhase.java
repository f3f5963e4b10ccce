package io.qinggui.license.application;

/** The states of an application, as clients name them. */
public enum ApplicationPhase {
  SUBMITTED,
  SUPPLEMENT_REQUESTED,
  ACCEPTED,
  APPROVED,
  REFUSED,
  WITHDRAWN;

  /** Whether nothing more can happen. */
  public boolean isOver() {
    return this == APPROVED || this == REFUSED || this == WITHDRAWN;
  }
}
