package io.qinggui.operator.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens on {@code circuit-file/<carrierId>/<userOperatorId>}. About the user, whose leases
 * are judged by it (L4).
 */
public sealed interface CircuitFileEvent extends OperatorEvent
    permits InternationalCircuitFiled, CircuitPurposeAcknowledged {

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
}
