package io.qinggui.platform.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A USCC or an assigned operator id; {@code invalid-operator-id} or {@code wrong-check-digit}. */
@Constraint(validatedBy = ValidOperatorIdValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
public @interface ValidOperatorId {

  /** The problem code. */
  String message() default "invalid-operator-id";

  /** Bean validation groups, unused. */
  Class<?>[] groups() default {};

  /** Bean validation payload, unused. */
  Class<? extends Payload>[] payload() default {};
}
