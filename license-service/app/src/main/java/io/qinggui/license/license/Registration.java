package io.qinggui.license.license;

import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseNumberCommand.TakeNumber;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entering a license in the register. Its number may be irregular, its contents may not. */
final class Registration {

  private Registration() {}

  static Decision<LicenseEvent> decide(RegisterLicense registration) {
    return Decision.decideUnless(
        refusal(registration),
        () ->
            new Decision.Entailing<>(
                List.of(registered(registration)),
                List.of(new TakeNumber(registration.licenseNumber(), registration.grantedOn()))));
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
        .or(() -> Grants.refusal(registration.issuer(), registration.grants()));
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
