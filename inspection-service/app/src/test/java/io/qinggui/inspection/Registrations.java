package io.qinggui.inspection;

import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Licenses as the license service publishes them. */
public final class Registrations {

  private Registrations() {}

  /** A license for IDC in one province. */
  public static LicenseFactNoted of(
      String holder, String province, String grantedOn, String validUntil) {
    Map<String, Object> grant =
        Map.of("service", "IDC", "provinces", List.of(province), "websiteHosting", false);
    return new LicenseFactNoted(
        holder,
        "registration of " + holder,
        1,
        "io.qinggui.license.license-registered.v1",
        LocalDate.parse(grantedOn),
        Map.of(
            "operatorId", holder,
            "licenseNumber", "B1-" + holder,
            "numberIrregular", true,
            "issuer", province,
            "grantedOn", grantedOn,
            "validUntil", validUntil,
            "grants", List.of(grant)));
  }
}
