package io.qinggui.inspection.notedlicense;

import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.LicenseWithdrawalNoted;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.inspection.language.NoteLicenseWithdrawal;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.inspection.language.NotedLicenseEvent;
import io.qinggui.inspection.notedlicense.NotedLicense.Noted;
import io.qinggui.inspection.notedlicense.NotedLicense.Unknown;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/**
 * Decides over {@code noted-license/<licenseNumber>}: whatever is new is noted, and what was noted
 * before does not count any more. A withdrawal takes back what it is about, and nothing later.
 */
public final class NotedLicenseDecider
    implements Decider<NotedLicenseCommand, NotedLicenseEvent, NotedLicense> {

  @Override
  public NotedLicense initial() {
    return new Unknown();
  }

  @Override
  public Decision<NotedLicenseEvent> decide(NotedLicenseCommand command, NotedLicense license) {
    return switch (command) {
      case NoteLicense c -> note(noted(c), license);
      case NoteLicenseWithdrawal c -> withdraw(c, license);
    };
  }

  private static LicenseNoted noted(NoteLicense command) {
    return new LicenseNoted(
        command.licenseNumber(),
        command.operatorId(),
        command.issuer(),
        command.grantedOn(),
        command.eventId());
  }

  private static Decision<NotedLicenseEvent> note(LicenseNoted note, NotedLicense license) {
    return license.equals(new Noted(note)) ? Decision.accept() : Decision.accept(note);
  }

  private static Decision<NotedLicenseEvent> withdraw(
      NoteLicenseWithdrawal command, NotedLicense license) {
    return license.equals(new Noted(command.note()))
        ? Decision.accept(
            new LicenseWithdrawalNoted(
                command.note().licenseNumber(), command.eventId(), command.countedFrom()))
        : Decision.accept();
  }

  @Override
  public NotedLicense evolve(NotedLicense license, NotedLicenseEvent event) {
    return switch (event) {
      case LicenseNoted note -> new Noted(note);
      case LicenseWithdrawalNoted withdrawal -> new Unknown();
    };
  }
}
