package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suspected violation is looked into.
 *
 * @param basis the finding that opened it; absent when somebody opened it
 */
@EventType("io.qinggui.inspection.case-opened")
public record CaseOpened(
    String caseId,
    String operatorId,
    @Nullable String otherPartyId,
    String kind,
    String province,
    String source,
    LocalDate foundOn,
    String evidence,
    @Nullable CaseBasis basis)
    implements CaseEvent {

  /** One that somebody opened. */
  public CaseOpened(
      String caseId,
      String operatorId,
      @Nullable String otherPartyId,
      String kind,
      String province,
      String source,
      LocalDate foundOn,
      String evidence) {
    this(caseId, operatorId, otherPartyId, kind, province, source, foundOn, evidence, null);
  }

  @Override
  public LocalDate legalDate() {
    return foundOn;
  }
}
