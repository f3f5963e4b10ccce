package io.qinggui.platform.web.input;

import jakarta.validation.ConstraintValidatorContext;

final class Violations {

  private Violations() {}

  /** Reports another code than the annotation's own; always false. */
  static boolean replace(ConstraintValidatorContext context, String code) {
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(code).addConstraintViolation();
    return false;
  }
}
