package io.qinggui.inspection.cases.http;

/** What cases are found by. */
final class CaseFields {

  static final String PARTIES = "parties";
  static final String PROVINCE = "province";
  static final String KIND = "kind";
  static final String STATE = "state";
  static final String SOURCE = "source";
  static final String TIES = "ties";

  /** First day on which it is overdue as it stands; absent when it never is. */
  static final String OVERDUE_FROM = "overdueFrom";

  private CaseFields() {}
}
