package io.qinggui.license.license.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.Grant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.web.input.ValidLicenseNumber;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.open.PublicPaths;
import io.qinggui.platform.web.write.Today;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the law makes public of licenses. */
@RestController
class PublicLicensesController {

  private final Licenses licenses;
  private final Standings standings;
  private final Today today;

  PublicLicensesController(Licenses licenses, Standings standings, Today today) {
    this.licenses = licenses;
    this.standings = standings;
    this.today = today;
  }

  /**
   * A license of the register.
   *
   * @param grantedOn of the original grant
   * @param validUntil last day of its last term
   * @param inForce whether it is in force today
   * @param grants what it grants, with what it was expanded by
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PublicLicense(
      String licenseNumber,
      String operatorId,
      String issuer,
      LocalDate grantedOn,
      LocalDate validUntil,
      boolean inForce,
      List<Grant> grants) {}

  @SecurityRequirements
  @Operation(summary = "A license, for everybody")
  @GetMapping(PublicPaths.PREFIX + "/licenses/{licenseNumber}")
  PublicLicense license(
      @PathVariable @ValidText(max = ValidLicenseNumber.MAX) String licenseNumber) {
    LicenseView it = licenses.get(licenseNumber).view();
    return new PublicLicense(
        it.licenseNumber(),
        it.operatorId(),
        it.issuer(),
        it.grantedOn(),
        it.validUntil(),
        standings
            .factsKnownAt(it.operatorId(), Instant.MAX)
            .license(licenseNumber)
            .filter(this::isInForce)
            .isPresent(),
        it.grants());
  }

  private boolean isInForce(HeldLicense license) {
    return license.inForceOn(today.date());
  }
}
