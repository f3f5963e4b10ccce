package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of a case is wrong and does not count.
 *
 * @param operatorId the party that it was recorded about
 * @param eventId event that recorded it
 * @param type stable type name of that event
 * @param reason why, in the words of who withdrew it
 * @param countedFrom legal date of that event
 * @param replacedBy event of what is right, absent when nothing takes its place
 */
@EventType("io.qinggui.inspection.case-fact-withdrawn")
public record CaseFactWithdrawn(
    String operatorId,
    String caseId,
    String eventId,
    String type,
    String reason,
    LocalDate countedFrom,
    @Nullable String replacedBy)
    implements CaseEvent, Withdrawal {

  @Override
  public LocalDate legalDate() {
    return countedFrom;
  }
}
