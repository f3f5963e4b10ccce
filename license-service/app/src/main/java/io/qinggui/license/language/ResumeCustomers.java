package io.qinggui.license.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Allow new customers again.
 *
 * @param standingCauses what the rules still hold against the operator on that day, as it is told
 *     to who asks
 * @param assessedThrough position up to which the facts were weighed
 */
public record ResumeCustomers(
    String licenseNumber,
    Filer by,
    LocalDate resumedOn,
    String reason,
    List<Map<String, Object>> standingCauses,
    long assessedThrough,
    LocalDate today)
    implements LicenseCommand {

  /** Copies the collections. */
  public ResumeCustomers {
    standingCauses = List.copyOf(standingCauses);
  }
}
