package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A suspected violation is looked into. */
@EventType("io.qinggui.inspection.case-opened")
public record CaseOpened(
    String caseId,
    String operatorId,
    @Nullable String otherPartyId,
    String kind,
    String province,
    String source,
    LocalDate foundOn,
    String evidence)
    implements CaseEvent {

  @Override
  public LocalDate legalDate() {
    return foundOn;
  }
}
