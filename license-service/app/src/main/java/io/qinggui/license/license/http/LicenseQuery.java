package io.qinggui.license.license.http;

import io.qinggui.license.rules.fact.LicenseStatus;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.reference.LicenseNumber;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which licenses are looked for; what is {@code null} is not asked about. Service and province are
 * looked for within one grant.
 *
 * @param licenseNumber in any spelling
 * @param expiresFrom last day of its last term, at the earliest
 * @param expiresTo last day of its last term, at the latest
 * @param status what it comes to on {@code date}
 */
record LicenseQuery(
    @Nullable String operatorId,
    @Nullable Service service,
    @Nullable String province,
    @Nullable String issuer,
    @Nullable String licenseNumber,
    @Nullable Boolean numberIrregular,
    @Nullable LocalDate expiresFrom,
    @Nullable LocalDate expiresTo,
    @Nullable LicenseStatus status,
    LocalDate date) {

  /** What the read model can look for. */
  Filter filter() {
    Filter grant = Filter.ALL.with(Licenses.SERVICE, service).with(Licenses.PROVINCES, province);
    return Filter.ALL
        .with(Licenses.OPERATOR, operatorId)
        .with(Licenses.ISSUER, issuer)
        .with(
            Licenses.NUMBER, licenseNumber == null ? null : LicenseNumber.canonical(licenseNumber))
        .with(Licenses.IRREGULAR, numberIrregular)
        .between(Licenses.VALID_UNTIL, text(expiresFrom), text(expiresTo))
        .element(Licenses.GRANTS, grant);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
