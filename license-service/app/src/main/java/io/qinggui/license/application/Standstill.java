package io.qinggui.license.application;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The clock of an application stands still from a request for supplements to their arrival. */
public final class Standstill {

  private Intervals over = Intervals.none();
  private @Nullable LocalDate since;

  /** Something was missing. */
  public void requestedOn(LocalDate date) {
    since = since == null ? date : since;
  }

  /** It arrived. */
  public void suppliedOn(LocalDate date) {
    if (since != null) {
      over = over.or(Intervals.between(since, date));
      since = null;
    }
  }

  /** The days on which it stands still. */
  public Intervals dates() {
    return since == null ? over : over.or(Intervals.of(Interval.from(since)));
  }
}
