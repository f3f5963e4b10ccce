package io.qinggui.standalone.token.login;

/** What is wrong with a form that was sent; its text is {@code fault.<name>}. */
public enum Fault {
  USER_UNKNOWN(LoginForm.USERNAME),
  PASSWORD_WRONG(LoginForm.PASSWORD),
  OPERATOR_MISSING(LoginForm.OPERATOR_ID),
  OPERATOR_INVALID(LoginForm.OPERATOR_ID),
  /** The page was open for longer than its session. */
  PAGE_EXPIRED("");

  private final String field;

  Fault(String field) {
    this.field = field;
  }

  /** The field that it stands at; empty when it is none of one field. */
  public String field() {
    return field;
  }
}
