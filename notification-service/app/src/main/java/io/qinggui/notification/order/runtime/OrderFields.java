package io.qinggui.notification.order.runtime;

/** What orders are found by. */
public final class OrderFields {

  /** The carrier. */
  public static final String ADDRESSEE = "addressee";

  /** The operator. */
  public static final String OPERATOR = "operator";

  /** What has become of it. */
  public static final String STATE = "state";

  /** Who is to be told next. */
  static final String AWAITS = "awaits";

  /** When it was issued, in seconds from 1970. */
  static final String ISSUED_AT = "issuedAt";

  private OrderFields() {}
}
