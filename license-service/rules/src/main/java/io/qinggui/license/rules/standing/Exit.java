package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import java.time.LocalDate;

/**
 * X2: an operator that leaves. The issuer must cancel on application; customers are told before.
 */
public final class Exit {

  /** The rule. */
  public static final Rule X2 =
      new Rule(
          "X2",
          "三(四)",
          "On the operator's application the issuer must cancel the license, which then ends; an"
              + " aftercare plan is on file before, and customers get the days of notice.");

  private Exit() {}

  /** The first day on which the license may end when customers were told on that day. */
  public static LocalDate earliestCancellation(LocalDate customersToldOn, RuleValues values) {
    return customersToldOn.plusDays(values.number(ValueName.CUSTOMER_NOTICE_DAYS));
  }
}
