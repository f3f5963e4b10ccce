package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens on {@code circuit-file/<carrierId>/<userOperatorId>}. About the user, whose leases
 * are judged by it (L4).
 */
public sealed interface CircuitFileEvent extends OperatorEvent {

  /** Who keeps the file. */
  String carrierId();

  /** Whose file it is. */
  String userOperatorId();

  @Override
  default String subject() {
    return userOperatorId();
  }

  /** The file is kept; each such event carries the whole of it. */
  sealed interface Kept extends CircuitFileEvent {

    /** {@code INTERNAL_OFFICE}. */
    String purpose();

    /** Date of the file. */
    LocalDate filedOn();

    /** Date on which the user acknowledged the purpose, if it did. */
    @Nullable LocalDate acknowledgedOn();
  }

  /** A carrier opened its file on the user of international circuits (二(二)4). */
  @EventType("io.qinggui.operator.international-circuit-filed")
  record InternationalCircuitFiled(
      String carrierId,
      String userOperatorId,
      String purpose,
      LocalDate filedOn,
      @Nullable LocalDate acknowledgedOn)
      implements Kept {

    @Override
    public LocalDate legalDate() {
      return filedOn;
    }
  }

  /** The user acknowledged the purpose after its file had been opened (二(二)4). */
  @EventType("io.qinggui.operator.circuit-purpose-acknowledged")
  record CircuitPurposeAcknowledged(
      String carrierId,
      String userOperatorId,
      String purpose,
      LocalDate filedOn,
      LocalDate acknowledgedOn)
      implements Kept {

    @Override
    public LocalDate legalDate() {
      return acknowledgedOn;
    }
  }

  /**
   * What was filed was recorded wrongly and does not count.
   *
   * @param eventId event of that fact
   * @param type its stable type name
   * @param reason why, in the words of who withdrew it
   * @param countedFrom legal date of that fact
   * @param replacedBy event of the right fact, absent when nothing takes its place
   */
  @EventType("io.qinggui.operator.circuit-fact-withdrawn")
  record CircuitFactWithdrawn(
      String carrierId,
      String userOperatorId,
      String eventId,
      String type,
      String reason,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements CircuitFileEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
