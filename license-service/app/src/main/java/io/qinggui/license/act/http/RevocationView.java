package io.qinggui.license.act.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The end of a license as a penalty (吊销). */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RevocationView(
    LocalDate decidedOn, LocalDate effectiveOn, @Nullable String caseId, String basis) {

  /** What was recorded. */
  public static RevocationView of(LicenseRevoked it) {
    return new RevocationView(it.decidedOn(), it.effectiveOn(), it.caseId(), it.basis());
  }
}
