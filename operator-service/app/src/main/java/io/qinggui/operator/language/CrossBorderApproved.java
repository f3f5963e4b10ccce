package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The ministry approved cross-border operation (二(二)4). */
@EventType("io.qinggui.operator.cross-border-approved")
public record CrossBorderApproved(
    String operatorId, String approvalNumber, LocalDate approvedOn, @Nullable LocalDate validUntil)
    implements RegisterEvent {

  @Override
  public LocalDate legalDate() {
    return approvedOn;
  }
}
