package io.qinggui.license.deadline.runtime;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the deadlines there are. */
public interface DeadlineSource {

  /**
   * The deadlines in a stretch of dates, first and last included, in the order of their keys.
   *
   * @param province only those that concern it
   * @param after only those whose {@link Deadline#key} is later
   * @param limit at most so many
   */
  List<Deadline> between(
      LocalDate first, LocalDate last, @Nullable String province, String after, int limit);

  /**
   * The operators with a deadline in a stretch of dates, first and last included, without working
   * out their timelines: perhaps some whose deadline something has taken away.
   */
  Collection<String> operatorsWithDeadlines(LocalDate first, LocalDate last);

  /** The deadlines of one operator in a stretch of dates, first and last included. */
  List<Deadline> ofOperator(String operatorId, LocalDate first, LocalDate last);
}
