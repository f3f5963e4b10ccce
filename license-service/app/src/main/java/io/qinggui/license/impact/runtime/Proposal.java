package io.qinggui.license.impact.runtime;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.web.read.AsOf;
import java.time.LocalDate;
import java.util.List;

/**
 * What is compared, for everybody.
 *
 * @param asOf today, and the moment up to which facts count
 * @param position of the last event that was recorded by that moment
 * @param present the rulebook as it was known then
 * @param proposed the same with the change
 * @param dates to tell of in any case
 */
public record Proposal(
    AsOf asOf, long position, Rulebook present, Rulebook proposed, List<LocalDate> dates) {

  public Proposal {
    dates = List.copyOf(dates);
  }
}
