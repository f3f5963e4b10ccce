package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
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

  /** {@code INTERNAL_OFFICE}. */
  String purpose();

  /** Date of the file. */
  LocalDate filedOn();

  /** Date on which the user acknowledged the purpose, if it did. */
  @Nullable LocalDate acknowledgedOn();

  @Override
  default String subject() {
    return userOperatorId();
  }

  /** A carrier opened its file on the user of international circuits (二(二)4). */
  @EventType("io.qinggui.operator.international-circuit-filed")
  record InternationalCircuitFiled(
      String carrierId,
      String userOperatorId,
      String purpose,
      LocalDate filedOn,
      @Nullable LocalDate acknowledgedOn)
      implements CircuitFileEvent {

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
      implements CircuitFileEvent {

    @Override
    public LocalDate legalDate() {
      return acknowledgedOn;
    }
  }
}
