package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens on {@code time-limit/<limitId>}. */
public sealed interface TimeLimitEvent extends InspectionEvent {

  /** The kind of the streams. */
  String STREAMS = "time-limit";

  /** The last day of something. */
  String limitId();

  /** The stream. */
  static String streamOf(String limitId) {
    return STREAMS + "/" + limitId;
  }

  /**
   * The last day for something passed, and it had not been done.
   *
   * @param what a {@link io.qinggui.inspection.deadline.DueKind}
   * @param id of what it is about
   * @param authority who had to do it, or to see to it
   * @param operatorId the operator that had to do it
   * @param on last day on which it would have been done in time
   */
  @EventType("io.qinggui.inspection.time-limit-passed")
  record TimeLimitPassed(
      String limitId,
      String what,
      String id,
      @Nullable String authority,
      @Nullable String operatorId,
      LocalDate on)
      implements TimeLimitEvent {

    @Override
    public String subject() {
      return operatorId == null ? streamOf(limitId) : operatorId;
    }

    @Override
    public LocalDate legalDate() {
      return on.plusDays(1);
    }
  }
}
