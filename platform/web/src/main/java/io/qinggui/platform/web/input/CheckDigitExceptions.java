package io.qinggui.platform.web.input;

/**
 * Codes that were really issued with a wrong check digit, as far as a service knows of them. With
 * such a bean {@link ValidOperatorId} takes them.
 */
@FunctionalInterface
public interface CheckDigitExceptions {

  /** Whether an operator is registered under the code, whose check digit is wrong. */
  boolean isException(String code);
}
