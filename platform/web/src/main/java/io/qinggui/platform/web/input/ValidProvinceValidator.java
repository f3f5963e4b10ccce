package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.Province;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class ValidProvinceValidator implements ConstraintValidator<ValidProvince, String> {

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || Province.isCode(text);
  }
}
