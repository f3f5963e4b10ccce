package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion was recorded wrongly and does not count.
 *
 * @param eventId event of that conclusion
 * @param type its stable type name
 * @param reason why, in the words of who withdrew it
 * @param countedFrom legal date of that event
 * @param replacedBy event of the right conclusion, absent when nothing takes its place
 */
@EventType("io.qinggui.inspection.annual-check-withdrawn")
public record AnnualCheckWithdrawn(
    String operatorId,
    String licenseNumber,
    String eventId,
    String type,
    String reason,
    LocalDate countedFrom,
    @Nullable String replacedBy)
    implements AnnualCheckEvent, Withdrawal {

  @Override
  public LocalDate legalDate() {
    return countedFrom;
  }
}
