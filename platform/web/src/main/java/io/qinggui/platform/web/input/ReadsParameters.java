package io.qinggui.platform.web.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a type that controllers take as an argument: from which query parameters it is made. An
 * operation without such an argument refuses them. On a controller: what all of its operations
 * read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadsParameters {

  /** Whatever is sent: for pages, whose addresses people pass on with more in them. */
  String ANY = "*";

  /** Names of the query parameters. */
  String[] value();
}
