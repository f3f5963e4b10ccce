package io.qinggui.inspection.deadline;

import io.qinggui.inspection.language.InspectionEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some of what is to be done. */
public interface DueSource {

  /**
   * What is to be done in a stretch of dates and is not done yet, in any order.
   *
   * @param from first date
   * @param to last date
   * @param province only what concerns it; {@code null} for all
   */
  Stream<Due> between(LocalDate from, LocalDate to, @Nullable String province);

  /**
   * What was not done on its last day, though it may be done by now.
   *
   * @param from first of the last days
   * @param to last of them, before today
   */
  default Stream<Due> missed(LocalDate from, LocalDate to) {
    return between(from, to, null);
  }

  /**
   * The facts by which something can be due earlier than today as soon as it is recorded. Where
   * there are none, only days that pass make anything overdue.
   */
  default Optional<Class<? extends InspectionEvent>> facts() {
    return Optional.empty();
  }

  /** Whether a day lies within a stretch of dates. */
  static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
