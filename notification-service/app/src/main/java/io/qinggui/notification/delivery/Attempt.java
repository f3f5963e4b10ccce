package io.qinggui.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a delivery.
 *
 * @param at when it began
 * @param status HTTP status of the answer; 0 when there was none
 * @param milliseconds how long it took
 * @param answer the first 1,000 bytes of the answer, as text
 * @param failure why there was no answer, or why it did not count; {@code null} when it succeeded
 */
public record Attempt(
    Instant at, int status, long milliseconds, String answer, @Nullable String failure) {}
