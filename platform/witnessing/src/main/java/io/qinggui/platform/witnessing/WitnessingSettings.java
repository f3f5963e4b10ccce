package io.qinggui.platform.witnessing;

import java.time.Duration;

/**
 * How patient the client is.
 *
 * @param timeLimit for one request, from its first byte to the last one of the answer
 * @param longestAnswer bytes of a body that are taken
 * @param firstPause after a failure, before the witness is asked again; doubled after each further
 *     one
 * @param longestPause where the doubling ends
 * @param clockTolerance how far ahead of the own clock the time of a cosignature may be
 */
public record WitnessingSettings(
    Duration timeLimit,
    int longestAnswer,
    Duration firstPause,
    Duration longestPause,
    Duration clockTolerance) {

  private static final int ANSWER = 64 * 1024;

  /**
   * @throws IllegalArgumentException when a duration or the number of bytes is not above zero
   */
  public WitnessingSettings {
    if (longestAnswer <= 0
        || !timeLimit.isPositive()
        || !firstPause.isPositive()
        || longestPause.compareTo(firstPause) < 0
        || clockTolerance.isNegative()) {
      throw new IllegalArgumentException("limits are above zero, and the longest pause not first");
    }
  }

  /** 5 s for a request, 64 KiB for an answer, pauses of 1 s to 1 min, an hour for clocks. */
  public static WitnessingSettings usual() {
    return new WitnessingSettings(
        Duration.ofSeconds(5),
        ANSWER,
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        Duration.ofHours(1));
  }
}
