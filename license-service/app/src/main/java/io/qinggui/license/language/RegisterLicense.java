package io.qinggui.license.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import java.util.List;

/** Enter a license that has been issued in the register. */
public record RegisterLicense(
    String licenseNumber,
    Filer by,
    String operatorId,
    String issuer,
    LocalDate grantedOn,
    LocalDate validUntil,
    List<Grant> grants,
    LocalDate today)
    implements LicenseCommand {

  /** Copies the collections. */
  public RegisterLicense {
    grants = List.copyOf(grants);
  }
}
