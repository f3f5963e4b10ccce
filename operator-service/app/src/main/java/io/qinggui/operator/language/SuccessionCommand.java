package io.qinggui.operator.language;

import io.qinggui.platform.decider.Command;
import java.time.LocalDate;

/** What may be asked of {@code successions}, together with what is recorded of an operator. */
public sealed interface SuccessionCommand extends Command {

  @Override
  default String stream() {
    return SuccessionEvent.STREAM;
  }

  /**
   * Note a succession; refused when it closes a circle.
   *
   * @param eventId event that records it
   */
  record NoteSuccession(
      String eventId, String predecessorId, String successorId, LocalDate effectiveOn)
      implements SuccessionCommand {}

  /** Note that a succession was withdrawn. */
  record NoteSuccessionWithdrawal(String eventId, LocalDate countedFrom)
      implements SuccessionCommand {}

  /**
   * An entry of the register goes; refused while a succession names its operator as the successor.
   *
   * @param entryId event of the entry
   */
  record LeaveSuccessions(String operatorId, String entryId) implements SuccessionCommand {}
}
