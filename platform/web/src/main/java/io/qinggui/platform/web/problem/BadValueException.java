package io.qinggui.platform.web.problem;

import java.util.Map;

/**
 * One value cannot be read, wherever it stands. Thrown by converters that do not know the value's
 * place; whoever knows it makes it a {@link FieldProblem}.
 */
public final class BadValueException extends IllegalArgumentException {

  private final String code;
  private final transient Map<String, ?> details;

  /**
   * @param code what is wrong with it
   * @param details what the message is filled with
   */
  public BadValueException(String code, Map<String, ?> details) {
    super(code + " " + details);
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /** What is wrong with it. */
  public String code() {
    return code;
  }

  /** What the message is filled with. */
  public Map<String, ?> details() {
    return details;
  }
}
