package io.qinggui.platform.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A license number of any form, irregular ones included, as long as it can stand in a path: 1 to
 * {@value #MAX} characters, no white space but single spaces within, none of {@code / \ ; %}, and
 * not dots alone; {@code wrong-format} otherwise.
 */
@Pattern(regexp = ValidLicenseNumber.PATTERN)
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
public @interface ValidLicenseNumber {

  /** Longest number, in UTF-16 units. */
  int MAX = 100;

  /** What a number looks like, as a regular expression. */
  String PATTERN = "(?!\\.+$)(?=.{1," + MAX + "}$)[^\\s/\\\\;%]+( [^\\s/\\\\;%]+)*";

  /** The problem code. */
  String message() default "wrong-format";

  /** Bean validation groups, unused. */
  Class<?>[] groups() default {};

  /** Bean validation payload, unused. */
  Class<? extends Payload>[] payload() default {};
}
