package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The operator was put on the list of bad credit (三(三)). */
@EventType("io.qinggui.operator.credit-record-added")
public record CreditRecordAdded(
    String operatorId,
    String creditRecordId,
    String cause,
    LocalDate decidedOn,
    LocalDate listedOn,
    String listedBy,
    @Nullable String caseId)
    implements RegisterEvent {

  @Override
  public LocalDate legalDate() {
    return listedOn;
  }
}
