package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.Province;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class ValidIssuerValidator implements ConstraintValidator<ValidIssuer, String> {

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || text.equals("MIIT") || Province.isCode(text);
  }
}
