package io.qinggui.inspection.cases.http;

/** What cases are found by. */
final class CaseFields {

  static final String PARTIES = "parties";
  static final String PROVINCE = "province";
  static final String KIND = "kind";
  static final String STATE = "state";
  static final String SOURCE = "source";
  static final String TIES = "ties";

  private CaseFields() {}
}
