package io.qinggui.platform.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One of the 31 two-digit province codes; {@code unknown-province} otherwise. */
@Constraint(validatedBy = ValidProvinceValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
public @interface ValidProvince {

  /** The problem code. */
  String message() default "unknown-province";

  /** Bean validation groups, unused. */
  Class<?>[] groups() default {};

  /** Bean validation payload, unused. */
  Class<? extends Payload>[] payload() default {};
}
