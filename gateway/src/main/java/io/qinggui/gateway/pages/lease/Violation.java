package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.PageTexts;

/**
 * What was found of a lease.
 *
 * @param kind of the violation
 * @param clause of the notice; empty when it was not told
 * @param when whether it was one on the day that is looked at
 */
record Violation(String kind, String clause, When when) {

  /** Whether a violation was one on a day. */
  enum When {
    ON_THE_DAY,
    ON_OTHER_DAYS,
    UNTOLD
  }

  /** In words. */
  String words(PageTexts texts) {
    String name = texts.code("kind", kind);
    return switch (when) {
      case ON_THE_DAY -> texts.text("leases.onTheDay", name, clause);
      case ON_OTHER_DAYS -> texts.text("leases.onOtherDays", name);
      case UNTOLD -> name;
    };
  }

  boolean isOnOtherDays() {
    return when == When.ON_OTHER_DAYS;
  }
}
