package io.qinggui.license.deadline.runtime;

import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for of standings; what is {@code null} is not asked about.
 *
 * @param effect that applies
 * @param code of the reason
 * @param service to which it applies, by name or with all others
 * @param province likewise
 * @param date day on which it applies
 */
public record StandingQuery(
    Effect effect,
    @Nullable String code,
    @Nullable Service service,
    @Nullable String province,
    LocalDate date) {

  /** Whether a reason that applies on the day is looked for. */
  public boolean isMetBy(Reason reason) {
    return reason.has(effect)
        && (code == null || code.equals(reason.code()))
        && isNarrowedTo(service, reason.scope().service())
        && isNarrowedTo(province, reason.scope().province());
  }

  private static boolean isNarrowedTo(@Nullable Object asked, @Nullable Object told) {
    return asked == null || told == null || asked.equals(told);
  }
}
