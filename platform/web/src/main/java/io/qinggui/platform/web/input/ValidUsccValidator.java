package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.Uscc;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class ValidUsccValidator implements ConstraintValidator<ValidUscc, String> {

  private boolean checkDigit = true;

  @Override
  public void initialize(ValidUscc constraint) {
    checkDigit = constraint.checkDigit();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null || Uscc.isValid(text)) {
      return true;
    }
    if (!Uscc.isShaped(text)) {
      return false;
    }
    Violations.replace(context, "wrong-check-digit");
    return !checkDigit;
  }
}
