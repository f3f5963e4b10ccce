package io.qinggui.license.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * A license grants more, from its own day on.
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license
 * @param grantedOn first day of the grants
 * @param grants what it grants besides
 */
public record LicenseExpanded(
    String operatorId, String licenseNumber, LocalDate grantedOn, List<Grant> grants)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-expanded.v1";

  /** Copies the collections. */
  public LicenseExpanded {
    grants = List.copyOf(grants);
  }

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
