package io.qinggui.license.act.http;

import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.RecordedFinding;
import java.time.LocalDate;
import java.util.List;

/** A license that passed to another operator, and what the rules had against it. */
public record HolderChangeView(
    String predecessorId,
    String successorId,
    LocalDate effectiveOn,
    List<RecordedFinding> findings) {

  /** What was recorded. */
  public static HolderChangeView of(LicenseHolderChanged it) {
    return new HolderChangeView(it.operatorId(), it.successorId(), it.effectiveOn(), it.findings());
  }
}
