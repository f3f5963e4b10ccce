package io.qinggui.license.language;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;

/**
 * Cancel a license on the operator's application.
 *
 * @param rulebook what the rulebook says now about the date of the application
 */
public record CancelLicense(
    String licenseNumber,
    Filer by,
    LocalDate appliedOn,
    LocalDate cancelledOn,
    RuleValues rulebook,
    LocalDate today)
    implements LicenseCommand {}
