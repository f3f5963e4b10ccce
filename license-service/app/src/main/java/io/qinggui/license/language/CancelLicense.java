package io.qinggui.license.language;

import java.time.LocalDate;

/**
 * Cancel a license on the operator's application.
 *
 * @param noticeDays days that customers get at least, as the rulebook says now
 */
public record CancelLicense(
    String licenseNumber,
    Filer by,
    LocalDate appliedOn,
    LocalDate cancelledOn,
    int noticeDays,
    LocalDate today)
    implements LicenseCommand {}
