package io.qinggui.platform.starter;

import com.mongodb.MongoException;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Read models whose server is away, or is still reading them as it starts. */
final class ReadModelProblems implements ProblemMapping {

  private static final Duration SOON = Duration.ofSeconds(2);

  @Override
  public Optional<ProblemException> problemFor(Throwable exception) {
    return exception instanceof MongoException
        ? Optional.of(ProblemException.unavailable("read-models-unavailable", Map.of(), SOON))
        : Optional.empty();
  }
}
