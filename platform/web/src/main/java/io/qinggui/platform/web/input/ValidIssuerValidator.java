package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.Authority;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class ValidIssuerValidator implements ConstraintValidator<ValidIssuer, String> {

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || Authority.isValid(text);
  }
}
