package io.qinggui.platform.starter;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * Words for the health of a part. Everybody may read it, so that a failure is told by its kind
 * alone: its message, which may have an address or a value, is in the log and in the progress that
 * an administrator sees.
 */
final class PartHealth {

  private PartHealth() {}

  /** Down, by something thrown. */
  static Health.Builder down(Throwable failure) {
    return Health.down().withDetail("why", failure.getClass().getSimpleName());
  }

  /** The kind of a failure that is told as {@code Kind: message}. */
  static String kind(String error) {
    int end = error.indexOf(':');
    return end < 0 ? error : error.substring(0, end);
  }

  /**
   * Down when any of several fails, and which.
   *
   * @param errors by name, without those that are well
   */
  static Health.Builder of(Map<String, String> errors) {
    return errors.isEmpty() ? Health.up() : Health.down().withDetail("failing", errors);
  }

  /** Adds a failure, if there is one. */
  static void add(Map<String, String> errors, String name, @Nullable String error) {
    if (error != null) {
      errors.put(name, kind(error));
    }
  }

  /** None yet. */
  static Map<String, String> noErrors() {
    return new TreeMap<>();
  }
}
