package io.qinggui.license.act.http;

import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import java.time.LocalDate;

/** The annulment of what was granted (撤销). */
public record AnnulmentView(LocalDate decidedOn, LocalDate effectiveOn, String basis) {

  /** What was recorded. */
  public static AnnulmentView of(LicenseAnnulled it) {
    return new AnnulmentView(it.decidedOn(), it.effectiveOn(), it.basis());
  }
}
