package io.qinggui.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has been doing since it last took something.
 *
 * @param failures failed attempts in a row, whatever they were for
 * @param firstFailure when the first of them was; {@code null} when there is none
 * @param lastFailure when the last of them was
 * @param told whether the owner was told that deliveries fail
 */
public record Health(
    int failures, @Nullable Instant firstFailure, @Nullable Instant lastFailure, boolean told) {

  /** Nothing failed. */
  public static final Health WELL = new Health(0, null, null, false);

  /** After so many failures in a row it is tried with one delivery at a time only. */
  private static final int SUSPECT_AFTER = 4;

  private static final Duration PATIENCE = Duration.ofDays(5);
  private static final Duration SPREAD = Duration.ofHours(12);

  /**
   * What of it counts for whoever was asked anew at a moment: failures of before do not.
   *
   * @param moment {@code null} for never
   */
  public Health since(@Nullable Instant moment) {
    boolean isOfBefore = moment != null && firstFailure != null && firstFailure.isBefore(moment);
    return isOfBefore ? WELL : this;
  }

  /** After a failed attempt. */
  public Health failed(Instant at) {
    return new Health(failures + 1, firstFailure == null ? at : firstFailure, at, told);
  }

  /** After the owner was told. */
  public Health ownerTold() {
    return new Health(failures, firstFailure, lastFailure, true);
  }

  /** Whether so much failed in a row that it may be down. */
  public boolean isSuspect() {
    return failures >= SUSPECT_AFTER;
  }

  /**
   * Whether it is given up: nothing but failures for five days, spread over twelve hours at least,
   * so that one bad moment long ago and one now are not taken for five bad days.
   */
  public boolean isGivenUp() {
    return firstFailure != null
        && lastFailure != null
        && failures > 1
        && !lastFailure.isBefore(firstFailure.plus(PATIENCE))
        && !lastFailure.isBefore(firstFailure.plus(SPREAD));
  }
}
