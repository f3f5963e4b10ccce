package io.qinggui.platform.starter.log;

import io.qinggui.platform.log.LogState;
import io.qinggui.platform.log.TransparencyLog;
import io.qinggui.platform.witnessing.WitnessAnswer;
import io.qinggui.platform.witnessing.WitnessState;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when the log and the ledger contradict each other: somebody has to look. The service answers
 * and takes commands all the same, so it stays ready. Witnesses are others' and may be away, or say
 * what they like: they are named, and change nothing.
 */
final class LogHealth implements HealthIndicator {

  private final ServiceLog log;

  LogHealth(ServiceLog log) {
    this.log = log;
  }

  @Override
  public Health health() {
    return log.log().map(LogHealth::of).orElseGet(() -> Health.up().build());
  }

  private static Health of(TransparencyLog log) {
    Health.Builder health =
        log.state() instanceof LogState.Refused refused
            ? Health.down().withDetail("size", refused.size()).withDetail("why", refused.why())
            : Health.up();
    log.publishedSize().ifPresent(size -> health.withDetail("published", size));
    log.servedSize().ifPresent(size -> health.withDetail("served", size));
    named(log, health, "notCosigning", it -> it.failures() > 0, it -> reason(it.last()));
    named(log, health, "sayForked", it -> it.inconsistent() > 0, WitnessState::inconsistent);
    return health.build();
  }

  /** Those of whom something is to be said. */
  private static void named(
      TransparencyLog log,
      Health.Builder health,
      String detail,
      Predicate<WitnessState> which,
      Function<WitnessState, Object> what) {
    Map<String, Object> witnesses =
        log.witnesses().stream()
            .filter(which)
            .collect(
                Collectors.toMap(
                    it -> String.join(" ", it.names()), what, (one, other) -> one, TreeMap::new));
    if (!witnesses.isEmpty()) {
      health.withDetail(detail, witnesses);
    }
  }

  private static String reason(@Nullable WitnessAnswer answer) {
    return switch (answer) {
      case null -> "not asked yet";
      case WitnessAnswer.Cosigned cosigned -> "cosigns";
      case WitnessAnswer.Ahead ahead -> "has cosigned a larger tree, of " + ahead.size();
      case WitnessAnswer.Inconsistent inconsistent -> "says that the log has forked (422)";
      case WitnessAnswer.Refused refused -> "refuses (" + refused.status() + ")";
      case WitnessAnswer.Failed failed -> failed.reason();
    };
  }
}
