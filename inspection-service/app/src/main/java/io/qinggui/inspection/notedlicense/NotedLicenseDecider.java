package io.qinggui.inspection.notedlicense;

import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Decides over {@code noted-license/<licenseNumber>}: whatever is new is noted. */
public final class NotedLicenseDecider
    implements Decider<NotedLicenseCommand, LicenseNoted, NotedLicense> {

  @Override
  public NotedLicense initial() {
    return new NotedLicense.Unknown();
  }

  @Override
  public Decision<LicenseNoted> decide(NotedLicenseCommand command, NotedLicense license) {
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
