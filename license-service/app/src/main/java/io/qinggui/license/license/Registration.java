package io.qinggui.license.license;

import io.qinggui.license.evaluation.ProvinceList;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Authority;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entering a license in the register. Its number may be irregular, its contents may not. */
final class Registration {

  private Registration() {}

  static Decision<LicenseEvent> decide(RegisterLicense registration) {
    return Decision.unless(refusal(registration), () -> registered(registration));
  }

  /** The number is taken: by the same license, or by another. */
  static Decision<LicenseEvent> decideAgain(
      RegisterLicense registration, LicenseRegistered before) {
    boolean same = registered(registration).equals(before);
    return Decision.decideUnless(
        refusal(registration),
        () ->
            Decision.reject(
                Rejection.conflict(
                    same ? "already-registered" : "registered-differently",
                    Map.of("licenseNumber", registration.licenseNumber()))));
  }

  private static Optional<Rejection> refusal(RegisterLicense registration) {
    return Checks.all(
            Checks.entitled(registration.by().isOfficer()),
            Checks.that(
                registration.by().actsFor(registration.issuer()),
                () -> Rejection.forbidden("not-the-issuer")),
            Checks.notInFuture("/grantedOn", registration.grantedOn(), registration.today()),
            Checks.that(
                registration.validUntil().isAfter(registration.grantedOn()),
                () -> Rejection.invalid("ends-before-it-begins", "/validUntil")))
        .or(() -> grantsRefused(registration.issuer(), registration.grants()));
  }

  /** ISP may stand twice, with and without website hosting, but not for one province. */
  static Optional<Rejection> grantsRefused(String issuer, List<Grant> grants) {
    if (grants.isEmpty()) {
      return Optional.of(Rejection.invalid("empty", "/grants"));
    }
    Set<String> granted = new HashSet<>();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      String at = "/grants/" + i;
      if (grant.websiteHosting() && !grant.service().equals("ISP")) {
        return Optional.of(Rejection.invalid("website-hosting-is-for-isp", at + "/websiteHosting"));
      }
      Optional<Rejection> provinces =
          ProvinceList.refusal(grant.provinces(), at + "/provinces")
              .or(() -> beyondIssuer(issuer, grant.provinces(), at));
      if (provinces.isPresent()) {
        return provinces;
      }
      if (!grant.provinces().stream().allMatch(it -> granted.add(grant.service() + it))) {
        return Optional.of(Rejection.invalid("duplicate-service", at + "/service"));
      }
    }
    return Optional.empty();
  }

  /** An administration grants for its own province, only the ministry across provinces. */
  private static Optional<Rejection> beyondIssuer(
      String issuer, List<String> provinces, String at) {
    return Authority.isMinistry(issuer) || provinces.equals(List.of(issuer))
        ? Optional.empty()
        : Optional.of(Rejection.invalid("beyond-issuer", at + "/provinces"));
  }

  private static LicenseRegistered registered(RegisterLicense registration) {
    return new LicenseRegistered(
        registration.operatorId(),
        registration.licenseNumber(),
        registration.issuer(),
        registration.grantedOn(),
        registration.validUntil(),
        registration.grants());
  }
}
