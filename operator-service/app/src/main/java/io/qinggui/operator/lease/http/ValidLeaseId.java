package io.qinggui.operator.lease.http;

import io.qinggui.lease.LeaseIds;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An id of a lease, as they are given here; {@code wrong-format} otherwise. */
@Pattern(regexp = LeaseIds.PATTERN, message = "wrong-format")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
public @interface ValidLeaseId {

  /** The problem code. */
  String message() default "wrong-format";

  /** Bean validation groups, unused. */
  Class<?>[] groups() default {};

  /** Bean validation payload, unused. */
  Class<? extends Payload>[] payload() default {};
}
