package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Cross-border operation was approved, 二(二)4. */
@EventType("io.qinggui.license.cross-border-approval-noted")
public record CrossBorderApprovalNoted(
    String operatorId,
    Source source,
    String approvalNumber,
    LocalDate approvedOn,
    @Nullable LocalDate validUntil)
    implements NotedFact {

  @Override
  public LocalDate legalDate() {
    return approvedOn;
  }
}
