package io.qinggui.platform.starter.log;

import io.qinggui.platform.log.LogState;
import io.qinggui.platform.log.LogUnavailableException;
import io.qinggui.platform.log.UnpublishedSizeException;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a log refuses. */
final class LogProblems implements ProblemMapping {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration ONCE_WITNESSED = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofMinutes(1);

  @Override
  public Optional<ProblemException> problemFor(Throwable exception) {
    return Optional.ofNullable(
        switch (exception) {
          case LogUnavailableException e -> of(e.state());
          case UnpublishedSizeException e ->
              ProblemException.conflict("size-not-published", Map.of("published", e.published()));
          default -> null;
        });
  }

  private static ProblemException of(LogState state) {
    return switch (state) {
      case LogState.Refused refused ->
          ProblemException.unavailable(
              "log-contradicts-ledger", Map.of("size", refused.size()), LATER);
      case LogState.Starting starting ->
          ProblemException.unavailable("log-not-ready", Map.of(), SOON);
      case LogState.Unwitnessed unwitnessed ->
          ProblemException.unavailable(
              "log-not-witnessed", Map.of("published", unwitnessed.published()), ONCE_WITNESSED);
      case LogState.Following following ->
          ProblemException.unavailable("log-not-ready", Map.of(), SOON);
    };
  }
}
