package io.qinggui.platform.decider;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name under which an event is stored, so that a class may be renamed and moved freely.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

  /** Name without version, for example {@code io.qinggui.license.commitment-filed}. */
  String value();

  /** Version of the stored form, raised together with an upcaster. */
  int version() default 1;
}
