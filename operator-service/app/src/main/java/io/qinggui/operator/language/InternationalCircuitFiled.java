package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A carrier opened its file on the user of international circuits (二(二)4). */
@EventType("io.qinggui.operator.international-circuit-filed")
public record InternationalCircuitFiled(
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
