package io.qinggui.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery is tried again: ten attempts over three days, as Standard Webhooks recommends.
 * Each wait is lengthened by up to a tenth, so that what failed together does not come back
 * together. What an endpoint asks for by {@code Retry-After} is heeded when it is longer.
 */
public final class RetrySchedule {

  /** How often a delivery is tried. */
  public static final int ATTEMPTS = 10;

  /** The attempt whose failure the owner is told of. */
  public static final int TOLD_AT = 4;

  /** The waits before the second attempt, the third, and so on. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final double JITTER = 0.1;
  private static final Duration LONGEST_ASKED = Duration.ofHours(24);

  private RetrySchedule() {}

  /**
   * How long to wait after a failure; empty when it was the last attempt.
   *
   * @param made attempts made so far, from 1
   * @param chance from 0 (inclusive) to 1 (exclusive)
   * @param asked what the endpoint asked for; at most a day of it is heeded
   */
  public static Optional<Duration> waitAfter(int made, double chance, @Nullable Duration asked) {
    if (made >= ATTEMPTS) {
      return Optional.empty();
    }
    Duration planned = WAITS.get(made - 1);
    Duration jittered = planned.plusMillis((long) (planned.toMillis() * JITTER * chance));
    return Optional.of(asked == null ? jittered : longer(jittered, shorter(asked, LONGEST_ASKED)));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
