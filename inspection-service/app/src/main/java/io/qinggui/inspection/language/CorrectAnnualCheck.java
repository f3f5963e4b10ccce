package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import org.jspecify.annotations.Nullable;

/**
 * Withdraw a conclusion that was recorded wrongly, and perhaps record the right one.
 *
 * @param noted what is known of the license, {@code null} when it is not known
 */
public record CorrectAnnualCheck(
    String licenseNumber,
    Filer by,
    String eventId,
    String reason,
    @Nullable AnnualCheckCommand replacement,
    @Nullable LicenseNoted noted,
    EventIds ids)
    implements AnnualCheckCommand, Correction<AnnualCheckCommand> {

  @Override
  public String stream() {
    return AnnualCheckCommand.streamOf(licenseNumber);
  }
}
