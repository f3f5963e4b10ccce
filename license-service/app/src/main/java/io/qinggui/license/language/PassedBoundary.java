package io.qinggui.license.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date on which the standing changed, and what it is from then on. */
public record PassedBoundary(
    LocalDate date, List<AnnouncedEffect> effects, @Nullable LocalDate nextChangeAt) {

  /**
   * The date of a standing that has no boundary up to today: it has always been what it is. Only
   * facts that take every boundary along lead there, such as a correction, and then it is announced
   * for the date that was announced last.
   */
  public static final LocalDate ALWAYS = LocalDate.MIN;

  /** Copies the list. */
  public PassedBoundary {
    effects = List.copyOf(effects);
  }
}
