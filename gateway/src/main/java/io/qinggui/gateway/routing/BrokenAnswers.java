package io.qinggui.gateway.routing;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemMapping;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A service that breaks off after it has begun to answer. */
@Component
final class BrokenAnswers implements ProblemMapping {

  @Override
  public Optional<ProblemException> problemFor(Throwable exception) {
    return exception instanceof IOException
        ? Optional.of(ProblemException.unavailable("unavailable", Map.of(), Duration.ofSeconds(2)))
        : Optional.empty();
  }
}
