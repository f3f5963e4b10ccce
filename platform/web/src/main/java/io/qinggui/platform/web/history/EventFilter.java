package io.qinggui.platform.web.history;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for; what is {@code null} is not asked about.
 *
 * @param type as it is stored, for example {@code io.qinggui.license.license-registered}
 * @param actor subject of who caused it
 * @param from first day
 * @param to last day
 * @param day the day of an event that is meant; an event without one is on no day
 */
record EventFilter(
    @Nullable String type,
    @Nullable String actor,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Function<LedgerEvent, @Nullable LocalDate> day) {

  /**
   * @throws ProblemException 422 when the last day is before the first
   */
  EventFilter {
    if (from != null && to != null && to.isBefore(from)) {
      throw ProblemException.invalid("/query/to", "period-ends-before-it-begins");
    }
  }

  boolean has(LedgerEvent event) {
    return (type == null || event.type().equals(type))
        && (actor == null || event.actor().subject().equals(actor))
        && isInPeriod(day.apply(event));
  }

  private boolean isInPeriod(@Nullable LocalDate date) {
    boolean asked = from != null || to != null;
    return !asked
        || (date != null
            && (from == null || !date.isBefore(from))
            && (to == null || !date.isAfter(to)));
  }
}
