package io.qinggui.inspection.licenseregister;

import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.LicenseRegisterCommand;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Decides over {@code noted-license/<licenseNumber>}: whatever is new is noted. */
public final class LicenseRegisterDecider
    implements Decider<LicenseRegisterCommand, LicenseNoted, NotedLicense> {

  @Override
  public NotedLicense initial() {
    return new NotedLicense.Unheard();
  }

  @Override
  public Decision<LicenseNoted> decide(LicenseRegisterCommand command, NotedLicense license) {
    return switch (command) {
      case NoteLicense c -> {
        LicenseNoted note =
            new LicenseNoted(c.licenseNumber(), c.operatorId(), c.issuer(), c.grantedOn());
        yield license.equals(new NotedLicense.Noted(note))
            ? Decision.accept()
            : Decision.accept(note);
      }
    };
  }

  @Override
  public NotedLicense evolve(NotedLicense license, LicenseNoted event) {
    return new NotedLicense.Noted(event);
  }
}
