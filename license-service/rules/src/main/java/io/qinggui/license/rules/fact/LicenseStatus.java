package io.qinggui.license.rules.fact;

/** What a license comes to on a day, whoever holds it. */
public enum LicenseStatus {
  /** It has not begun. */
  NOT_YET,
  /** In force. */
  IN_FORCE,
  /** It has begun and has not ended, and is suspended. */
  SUSPENDED,
  /** A term has ended, and the next has not begun, if there is one. */
  EXPIRED,
  /** It ended on application. */
  CANCELLED,
  /** It ended as a penalty. */
  REVOKED,
  /** What was granted was annulled. */
  ANNULLED;

  static LicenseStatus after(Fact.Ending ending) {
    return switch (ending) {
      case Fact.Cancellation it -> CANCELLED;
      case Fact.Revocation it -> REVOKED;
      case Fact.Annulment it -> ANNULLED;
    };
  }
}
