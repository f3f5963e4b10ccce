package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.ContentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Look into a suspected violation. */
public record OpenCase(
    String operatorId,
    @Nullable String otherPartyId,
    ViolationKind kind,
    String province,
    CaseSource source,
    LocalDate foundOn,
    String evidence,
    Filer filer,
    LocalDate today)
    implements CaseCommand {

  /**
   * The case's id follows from its content, so that the same finding is recognised when repeated.
   */
  @Override
  public String caseId() {
    return ContentId.of(
        "CASE-" + province,
        operatorId,
        otherPartyId,
        kind.name(),
        province,
        source.name(),
        foundOn,
        evidence);
  }
}
