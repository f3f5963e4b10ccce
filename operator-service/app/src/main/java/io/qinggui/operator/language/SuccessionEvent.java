package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * What happens on {@code successions}, where the successions of all operators stand together: each
 * is recorded of the predecessor, and whether it closes a circle is a question of them all.
 */
public sealed interface SuccessionEvent extends OperatorEvent {

  /** The one stream. */
  String STREAM = "successions";

  /** Event that recorded the succession. */
  String eventId();

  @Override
  default String subject() {
    return STREAM;
  }

  /** An operator took the place of another one. */
  @EventType("io.qinggui.operator.succession-noted")
  record SuccessionNoted(
      String eventId, String predecessorId, String successorId, LocalDate effectiveOn)
      implements SuccessionEvent {

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }

  /** A succession does not count any more. */
  @EventType("io.qinggui.operator.succession-withdrawal-noted")
  record SuccessionWithdrawalNoted(String eventId, LocalDate countedFrom)
      implements SuccessionEvent {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
