package io.qinggui.license.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * A license that was issued to an operator was entered in the register.
 *
 * @param operatorId holder of the license
 * @param licenseNumber number as printed on the license
 * @param numberIrregular whether the number does not follow the usual form; it is valid all the
 *     same
 * @param issuer {@code MIIT} or the two-digit code of the administration
 * @param grantedOn date of the original grant, first day in force
 * @param validUntil last day in force
 * @param grants what it permits, at least one
 */
public record LicenseRegistered(
    String operatorId,
    String licenseNumber,
    boolean numberIrregular,
    String issuer,
    LocalDate grantedOn,
    LocalDate validUntil,
    List<Grant> grants)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.license-registered.v1";

  /** Copies the collections. */
  public LicenseRegistered {
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
