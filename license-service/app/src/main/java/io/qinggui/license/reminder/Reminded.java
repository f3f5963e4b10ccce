package io.qinggui.license.reminder;

import io.qinggui.license.language.DeadlineApproaching;
import io.qinggui.license.language.DueReminder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator's deadlines have been reminded of.
 *
 * @param nearest on how many days before each the nearest reminder was due
 */
record Reminded(Map<Deadline, Integer> nearest) {

  static final Reminded NOTHING = new Reminded(Map.of());

  Reminded {
    nearest = Map.copyOf(nearest);
  }

  /** What makes one deadline. When it moves, it is another. */
  record Deadline(
      String what, LocalDate on, @Nullable String licenseNumber, @Nullable String applicationId) {

    static Deadline of(DueReminder due) {
      return new Deadline(due.what(), due.on(), due.licenseNumber(), due.applicationId());
    }

    static Deadline of(DeadlineApproaching told) {
      return new Deadline(told.what(), told.on(), told.licenseNumber(), told.applicationId());
    }
  }

  /** Whether neither this nor a nearer reminder has been told. */
  boolean isNews(DueReminder due) {
    return due.daysBefore() < nearest.getOrDefault(Deadline.of(due), Integer.MAX_VALUE);
  }

  Reminded with(DeadlineApproaching told) {
    Map<Deadline, Integer> more = new HashMap<>(nearest);
    more.merge(Deadline.of(told), told.daysBefore(), Math::min);
    return new Reminded(more);
  }
}
