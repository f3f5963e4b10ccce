package io.qinggui.license.act.http;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.RecordedFinding;
import java.time.LocalDate;
import java.util.List;

/** More that a license grants, and what the rules had against it. */
public record ExpansionView(
    LocalDate grantedOn, List<Grant> grants, List<RecordedFinding> findings) {

  /** What was recorded. */
  public static ExpansionView of(LicenseExpanded it) {
    return new ExpansionView(it.grantedOn(), it.grants(), it.findings());
  }
}
