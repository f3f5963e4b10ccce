package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.Uscc;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class ValidUsccValidator implements ConstraintValidator<ValidUscc, String> {

  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null || Uscc.isValid(text)) {
      return true;
    }
    if (hasShape(text)) {
      Violations.replace(context, "wrong-check-digit");
    }
    return false;
  }

  static boolean hasShape(String text) {
    return SHAPE.matcher(text).matches();
  }
}
