package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.ContentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Look into a suspected violation. */
public record OpenCase(
    String caseId,
    String operatorId,
    @Nullable String otherPartyId,
    ViolationKind kind,
    String province,
    CaseSource source,
    LocalDate foundOn,
    String evidence,
    @Nullable CaseBasis basis,
    Filer filer,
    LocalDate today)
    implements CaseCommand {

  /**
   * The case's id follows from its content, so that the same finding is recognised when repeated.
   */
  public OpenCase(
      String operatorId,
      @Nullable String otherPartyId,
      ViolationKind kind,
      String province,
      CaseSource source,
      LocalDate foundOn,
      String evidence,
      Filer filer,
      LocalDate today) {
    this(
        ContentId.of(
            "CASE-" + province,
            operatorId,
            otherPartyId,
            kind.name(),
            province,
            source.name(),
            foundOn,
            evidence),
        operatorId,
        otherPartyId,
        kind,
        province,
        source,
        foundOn,
        evidence,
        null,
        filer,
        today);
  }

  /** The id of the case that a finding of the rules opens: one for each. */
  public static String idForFinding(String findingId) {
    return ContentId.of("CASE-VF", findingId);
  }

  /** The same finding under the id of a case that is on file. */
  OpenCase under(String id) {
    return with(id, basis);
  }

  /** The same, by the finding by which it was opened. */
  public OpenCase basedOn(@Nullable CaseBasis finding) {
    return with(caseId, finding);
  }

  private OpenCase with(String id, @Nullable CaseBasis finding) {
    return new OpenCase(
        id,
        operatorId,
        otherPartyId,
        kind,
        province,
        source,
        foundOn,
        evidence,
        finding,
        filer,
        today);
  }
}
