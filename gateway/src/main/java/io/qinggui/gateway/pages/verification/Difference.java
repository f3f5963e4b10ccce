package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.Reasons.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A reason at two moments.
 *
 * @param reason what it says; of the second moment as far as it is there
 * @param first as it was at the first moment; {@code null} when it was not
 * @param second the same of the second
 */
public record Difference(Reason reason, @Nullable Side first, @Nullable Side second) {

  /**
   * A reason at one moment.
   *
   * @param applies whether it applied on the day of that moment
   */
  public record Side(Reason reason, boolean applies) {}

  /** In what a reason differs. */
  public enum Change {
    CAME,
    WENT,
    CHANGED,
    BEGAN,
    ENDED,
    SAME
  }

  /** In what it differs. */
  public Change change() {
    if (first == null) {
      return Change.CAME;
    }
    if (second == null) {
      return Change.WENT;
    }
    if (!first.reason().equals(second.reason())) {
      return Change.CHANGED;
    }
    if (first.applies() == second.applies()) {
      return Change.SAME;
    }
    return second.applies() ? Change.BEGAN : Change.ENDED;
  }
}
