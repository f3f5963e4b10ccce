package io.qinggui.operator.registration;

import io.qinggui.platform.reference.OperatorId;

/**
 * Numbers that identified an enterprise before the unified code: 15 digits of its business
 * registration, or the nine characters of its organization code (GB 11714-1997).
 */
public final class FormerIds {

  /** What such a number looks like, however it is typed. */
  public static final String PATTERN = "\\d{15}|[0-9A-Z]{8}-?[0-9X]";

  private FormerIds() {}

  /** A number as it is compared: typed letters and digits made one, no dash. */
  public static String canonical(String written) {
    return OperatorId.canonical(written).replace("-", "");
  }
}
