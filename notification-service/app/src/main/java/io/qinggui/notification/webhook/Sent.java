package io.qinggui.notification.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param kind what it means
 * @param status of the answer; 0 when none came
 * @param millis from the beginning to the end of the attempt
 * @param excerpt the beginning of the answer's body as text; empty when there was none
 * @param retryAfter how long the endpoint asks to be left alone, with status 429 and 503
 * @param failure stable code, when there is no complete answer
 */
public record Sent(
    Kind kind,
    int status,
    long millis,
    String excerpt,
    @Nullable Duration retryAfter,
    @Nullable String failure) {

  /** What an attempt's end means. */
  public enum Kind {
    /** Any status from 200 to 299. */
    DELIVERED,
    /** 410: the endpoint wants no more. */
    GONE,
    /** Any other status, also one that leads elsewhere. */
    REFUSED,
    /** There was no answer: name, connection, encryption, or it broke off. */
    UNREACHABLE,
    /** The address may not be connected to; nothing was. */
    FORBIDDEN_ADDRESS,
    /** The answer was not complete in time. */
    TIMEOUT
  }

  /** Whether it failed for want of something here: the endpoint was not even asked. */
  public boolean isOurs() {
    return Failure.NO_CONNECTION_FREE.code().equals(failure);
  }

  /** What a status means. */
  public static Kind kindOf(int status) {
    if (status == 410) {
      return Kind.GONE;
    }
    return status >= 200 && status <= 299 ? Kind.DELIVERED : Kind.REFUSED;
  }
}
