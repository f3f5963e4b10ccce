package io.qinggui.platform.web.problem;

import java.util.Optional;

/**
 * How a module's own exceptions are answered. Declare a bean; the first that answers wins, the
 * platform's own mappings before those without an order. What nobody maps is a 500 that says
 * nothing about its cause.
 */
@FunctionalInterface
public interface ProblemMapping {

  /** The problem that stands for the exception, or empty when it is not this mapping's. */
  Optional<ProblemException> problemFor(Throwable exception);
}
