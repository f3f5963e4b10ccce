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

  /**
   * Whether it has lists without a near bound, so that one may have more stored bytes than an entry
   * of a transparency log, which are 65,535. The tree of the log has such an event, no bundle of
   * entries has. One of another type that is so long is refused.
   */
  boolean mayBeLong() default false;
}
