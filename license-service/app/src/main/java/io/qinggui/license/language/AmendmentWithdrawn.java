package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amendment was recorded wrongly and does not count.
 *
 * @param eventId event of that amendment
 * @param type its stable type name
 * @param reason why, in the words of who withdrew it
 * @param countedFrom legal date of that event
 * @param replacedBy event of the right amendment, absent when nothing takes its place
 */
@EventType("io.qinggui.license.amendment-withdrawn")
public record AmendmentWithdrawn(
    String amendmentId,
    String eventId,
    String type,
    String reason,
    LocalDate countedFrom,
    @Nullable String replacedBy)
    implements RulebookEvent, Withdrawal {

  @Override
  public LocalDate legalDate() {
    return countedFrom;
  }
}
