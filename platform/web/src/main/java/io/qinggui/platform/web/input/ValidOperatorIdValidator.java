package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.OperatorId;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class ValidOperatorIdValidator implements ConstraintValidator<ValidOperatorId, String> {

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null || OperatorId.isValid(text)) {
      return true;
    }
    if (ValidUsccValidator.hasShape(text)) {
      Violations.replace(context, "wrong-check-digit");
    }
    return false;
  }
}
