package io.qinggui.platform.starter.log;

import io.qinggui.platform.log.TransparencyLog;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The log of this service, when it has one.
 *
 * @param ledger its name
 */
record ServiceLog(String ledger, Optional<TransparencyLog> log) implements AutoCloseable {

  private static final Duration UNTIL_CONFIGURED = Duration.ofHours(1);

  /**
   * @throws ProblemException 404 when the ledger is another service's, 503 when this one has no key
   */
  TransparencyLog of(String name) {
    if (!name.equals(ledger)) {
      throw ProblemException.notFound("ledger-unknown", Map.of("ledger", name));
    }
    return log.orElseThrow(
        () ->
            ProblemException.unavailable(
                "log-not-configured", Map.of("ledger", ledger), UNTIL_CONFIGURED));
  }

  @Override
  public void close() {
    log.ifPresent(TransparencyLog::close);
  }
}
