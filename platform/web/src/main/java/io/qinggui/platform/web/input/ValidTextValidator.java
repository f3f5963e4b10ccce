package io.qinggui.platform.web.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class ValidTextValidator implements ConstraintValidator<ValidText, String> {

  private int max;

  @Override
  public void initialize(ValidText annotation) {
    max = annotation.max();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    if (text.isBlank()) {
      return Violations.replace(context, "blank");
    }
    if (!text.equals(text.strip())) {
      return Violations.replace(context, "surrounding-space");
    }
    return text.codePointCount(0, text.length()) <= max;
  }
}
