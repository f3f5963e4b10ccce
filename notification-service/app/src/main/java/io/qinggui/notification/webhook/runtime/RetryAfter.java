package io.qinggui.notification.webhook.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** The header {@code Retry-After}: seconds, or a date. */
final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

  private RetryAfter() {}

  /** Never negative and never above the limit; empty when it cannot be read. */
  static Optional<Duration> read(String header, Instant now, Duration atMost) {
    if (SECONDS.matcher(header).matches()) {
      return Optional.of(within(Duration.ofSeconds(Long.parseLong(header)), atMost));
    }
    return Optional.ofNullable(DateUtils.parseStandardDate(header))
        .map(date -> within(Duration.between(now, date), atMost));
  }

  private static Duration within(Duration asked, Duration atMost) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(atMost) > 0 ? atMost : asked;
  }
}
