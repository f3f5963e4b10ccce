package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The user acknowledged the purpose after its file had been opened (二(二)4). */
@EventType("io.qinggui.operator.circuit-purpose-acknowledged")
public record CircuitPurposeAcknowledged(
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
