package io.qinggui.license.act.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.RecordedFinding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A renewal, and what the rules had against it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RenewalView(
    @Nullable LocalDate appliedOn,
    LocalDate decidedOn,
    LocalDate validUntil,
    List<RecordedFinding> findings) {

  /** What was recorded. */
  public static RenewalView of(LicenseRenewed it) {
    return new RenewalView(it.appliedOn(), it.decidedOn(), it.validUntil(), it.findings());
  }
}
