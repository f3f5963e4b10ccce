package io.qinggui.notification;

import java.time.LocalDate;

/** Fictional operators that the tests talk about; their codes are well-formed. */
public final class Examples {

  /** An enterprise in Zhejiang. */
  public static final String QINGXI = "91330106MA27XF3P2D";

  /** Another enterprise in Zhejiang. */
  public static final String MINGHU = "91330100MA28AABB10";

  public static final LocalDate TODAY = LocalDate.of(2018, 4, 1);

  private Examples() {}
}
