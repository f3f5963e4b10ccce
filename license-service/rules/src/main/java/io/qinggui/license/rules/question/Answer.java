package io.qinggui.license.rules.question;

import io.qinggui.license.rules.standing.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules answer on a legal date.
 *
 * @param reasons what is against it first, then what is to be weighed, then what allows it
 * @param nextChangeAt the first later date on which verdict or reasons differ with no new fact;
 *     {@code null} when there is none
 */
public record Answer(Verdict verdict, List<Reason> reasons, @Nullable LocalDate nextChangeAt) {

  public Answer {
    reasons = List.copyOf(reasons);
  }
}
