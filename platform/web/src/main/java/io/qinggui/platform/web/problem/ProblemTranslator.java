package io.qinggui.platform.web.problem;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the problem that stands for an exception; there is always one. */
public final class ProblemTranslator {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

  private final List<ProblemMapping> mappings;

  ProblemTranslator(List<ProblemMapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  /**
   * The problem for an exception or for one of its causes. What no mapping knows is logged and
   * becomes a 500 that tells the client nothing about it.
   */
  public ProblemException translate(Throwable exception) {
    Throwable cause = exception;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      Optional<ProblemException> problem = known(cause);
      if (problem.isPresent()) {
        return problem.get();
      }
      cause = cause.getCause();
    }
    LOG.error("A request failed for a reason that was not foreseen", exception);
    return StatusProblems.of(500);
  }

  private Optional<ProblemException> known(Throwable exception) {
    if (exception instanceof ProblemException problem) {
      return Optional.of(problem);
    }
    return mappings.stream().flatMap(each -> each.problemFor(exception).stream()).findFirst();
  }
}
