package io.qinggui.platform.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text with something in it, no space around it, and not longer than a bound; {@code blank}, {@code
 * surrounding-space} or {@code too-long} otherwise.
 */
@Constraint(validatedBy = ValidTextValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
public @interface ValidText {

  /** Most characters (code points). */
  int max();

  /** The problem code. */
  String message() default "too-long";

  /** Bean validation groups, unused. */
  Class<?>[] groups() default {};

  /** Bean validation payload, unused. */
  Class<? extends Payload>[] payload() default {};
}
