package io.qinggui.license.number;

import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseNumberCommand.ReleaseNumber;
import io.qinggui.license.language.LicenseNumberCommand.TakeNumber;
import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseNumberEvent.NumberReleased;
import io.qinggui.license.language.LicenseNumberEvent.NumberTaken;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/**
 * Decides who bears a number. It is decided in one append with the registration, so that of two
 * spellings that are registered at one moment one is refused.
 */
public final class LicenseNumberDecider
    implements Decider<LicenseNumberCommand, LicenseNumberEvent, NumberOnRecord> {

  @Override
  public NumberOnRecord initial() {
    return NumberOnRecord.FREE;
  }

  @Override
  public Decision<LicenseNumberEvent> decide(LicenseNumberCommand command, NumberOnRecord record) {
    return switch (command) {
      case TakeNumber take -> take(take, record);
      // licenses of earlier versions never took their number
      case ReleaseNumber release ->
          record.isSpelled(release.licenseNumber())
              ? Decision.accept(new NumberReleased(release.licenseNumber(), release.grantedOn()))
              : Decision.accept();
    };
  }

  private static Decision<LicenseNumberEvent> take(TakeNumber take, NumberOnRecord record) {
    if (record.isFree()) {
      return Decision.accept(new NumberTaken(take.licenseNumber(), take.grantedOn()));
    }
    return record.isSpelled(take.licenseNumber())
        ? Decision.accept()
        : Decision.reject(
            Rejection.conflict(
                "registered-in-other-spelling",
                Map.of("licenseNumber", String.valueOf(record.licenseNumber()))));
  }

  @Override
  public NumberOnRecord evolve(NumberOnRecord record, LicenseNumberEvent event) {
    return record.after(event);
  }
}
