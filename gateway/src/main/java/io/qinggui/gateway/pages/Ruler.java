package io.qinggui.gateway.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The span of days over which a clock or a drawing goes.
 *
 * @param from its first day
 * @param until its last day, later than the first
 */
public record Ruler(LocalDate from, LocalDate until) {

  /** Makes it a day long at least. */
  public Ruler {
    until = until.isAfter(from) ? until : from.plusDays(1);
  }

  /** How many days it is long. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  /** How many days after its beginning a day is, within its ends. */
  public long at(LocalDate day) {
    return Math.clamp(ChronoUnit.DAYS.between(from, day), 0, days());
  }
}
