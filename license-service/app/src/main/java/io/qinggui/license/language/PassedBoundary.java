package io.qinggui.license.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date on which the standing changed, and what it is from then on. */
public record PassedBoundary(
    LocalDate date, List<AnnouncedEffect> effects, @Nullable LocalDate nextChangeAt) {

  /** Copies the list. */
  public PassedBoundary {
    effects = List.copyOf(effects);
  }
}
