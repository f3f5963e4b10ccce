package io.qinggui.platform.web.read;

import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.web.input.ReadsParameters;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The two clocks of a question (domain, section 2).
 *
 * @param validAt the legal moment asked about
 * @param knownAt only what was recorded by then counts; never in the future, and complete
 */
@ReadsParameters({"validAt", "knownAt"})
public record AsOf(Instant validAt, Instant knownAt) {

  /** The legal date asked about. */
  public LocalDate validDate() {
    return Beijing.dateOf(validAt);
  }
}
