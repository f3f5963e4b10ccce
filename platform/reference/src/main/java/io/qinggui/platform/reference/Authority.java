package io.qinggui.platform.reference;

/**
 * In whose name an officer acts and who issues licenses: the ministry, or the communications
 * administration of one province. Stored and published as {@link #MIIT} or the two-digit province
 * code.
 */
public final class Authority {

  /** The ministry, which stands above every administration. */
  public static final String MIIT = "MIIT";

  private Authority() {}

  /** Whether the text names the ministry. */
  public static boolean isMinistry(String code) {
    return MIIT.equals(code);
  }

  /** Whether the text names the ministry or one of the 31 administrations. */
  public static boolean isValid(String code) {
    return isMinistry(code) || Province.isCode(code);
  }
}
