package io.qinggui.platform.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for.
 *
 * @param from first day
 * @param to last day; not before the first
 * @param province two-digit code; {@code null} for the whole country
 */
public record Period(LocalDate from, LocalDate to, @Nullable String province) {

  /** Whether a figure counts a thing. */
  public boolean counts(Figure figure, Counted thing) {
    return isHere(thing)
        && switch (figure.counting()) {
          case IN_PERIOD -> !thing.from().isBefore(from) && !thing.from().isAfter(to);
          case ON_LAST_DAY -> !thing.from().isAfter(to) && !isOver(thing);
        };
  }

  private boolean isHere(Counted thing) {
    return province == null || thing.provinces().contains(province);
  }

  private boolean isOver(Counted thing) {
    LocalDate until = thing.until();
    return until != null && !until.isAfter(to);
  }
}
