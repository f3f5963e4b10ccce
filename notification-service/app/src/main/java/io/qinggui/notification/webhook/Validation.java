package io.qinggui.notification.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What an endpoint says to being asked for its consent.
 *
 * @param outcome what it means
 * @param perMinute how many deliveries a minute it consents to; {@code null} for any number, and
 *     without consent
 * @param sent the attempt
 */
public record Validation(Outcome outcome, @Nullable Integer perMinute, Sent sent) {

  /** What the answer means. */
  public enum Outcome {
    /** It consents to deliveries from here. */
    GRANTED,
    /** It has answered and not consented; it may do so later, by the callback. */
    NOT_GRANTED,
    /** It cannot be asked. */
    FAILED
  }
}
