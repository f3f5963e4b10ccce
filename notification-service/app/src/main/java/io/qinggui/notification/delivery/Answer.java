package io.qinggui.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param attempt as it is kept
 * @param kind what it means
 * @param retryAfter what the endpoint asked for; {@code null} when it asked for nothing
 */
public record Answer(Attempt attempt, Kind kind, @Nullable Duration retryAfter) {

  /** What an attempt means for the delivery and the subscription. */
  public enum Kind {
    /** The endpoint took it. */
    TAKEN,
    /** It was not taken this time. */
    FAILED,
    /** The endpoint says that it will never take anything again (HTTP 410). */
    GONE
  }
}
