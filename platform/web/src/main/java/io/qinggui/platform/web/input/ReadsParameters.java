package io.qinggui.platform.web.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a type that controllers take as an argument: from which query parameters it is made. An
 * operation without such an argument refuses them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadsParameters {

  /** Names of the query parameters. */
  String[] value();
}
