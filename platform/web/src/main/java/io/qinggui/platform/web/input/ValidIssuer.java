package io.qinggui.platform.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code MIIT} or a province code; {@code unknown-issuer} otherwise. */
@Constraint(validatedBy = ValidIssuerValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
public @interface ValidIssuer {

  /** The problem code. */
  String message() default "unknown-issuer";

  /** Bean validation groups, unused. */
  Class<?>[] groups() default {};

  /** Bean validation payload, unused. */
  Class<? extends Payload>[] payload() default {};
}
