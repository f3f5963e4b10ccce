package io.qinggui.inspection;

import java.time.LocalDate;

/** Fictional operators and licenses that the tests talk about; their codes are well-formed. */
public final class Examples {

  /** An enterprise in Zhejiang. */
  public static final String QINGXI = "91330106MA27XF3P2D";

  /** Another enterprise in Zhejiang. */
  public static final String MINGHU = "91330100MA28AABB10";

  /** Qingxi's license, issued by Zhejiang. */
  public static final String LICENSE = "浙B1-20140026";

  public static final LocalDate TODAY = LocalDate.of(2018, 4, 1);

  private Examples() {}
}
