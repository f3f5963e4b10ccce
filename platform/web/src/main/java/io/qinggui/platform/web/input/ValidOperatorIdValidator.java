package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.OperatorId;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

final class ValidOperatorIdValidator implements ConstraintValidator<ValidOperatorId, String> {

  private final Optional<ObjectProvider<CheckDigitExceptions>> exceptions;

  /** Outside a service, which knows of no exceptions. */
  ValidOperatorIdValidator() {
    this.exceptions = Optional.empty();
  }

  @Autowired
  ValidOperatorIdValidator(ObjectProvider<CheckDigitExceptions> exceptions) {
    this.exceptions = Optional.of(exceptions);
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null || OperatorId.isValid(text)) {
      return true;
    }
    if (!OperatorId.isShaped(text)) {
      return false;
    }
    Violations.replace(context, "wrong-check-digit");
    return isException(text);
  }

  private boolean isException(String code) {
    return exceptions
        .map(ObjectProvider::getIfAvailable)
        .filter(known -> known.isException(code))
        .isPresent();
  }
}
