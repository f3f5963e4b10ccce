package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conclude the annual check of a license for a year.
 *
 * @param deviation why it is not what the rules suggest
 * @param noted what is known of the license, {@code null} when it is not known
 * @param filer who concludes
 */
public record ConcludeAnnualCheck(
    String licenseNumber,
    String operatorId,
    int year,
    CheckOutcome outcome,
    LocalDate concludedOn,
    List<String> reasons,
    @Nullable String deviation,
    @Nullable LicenseNoted noted,
    Filer filer,
    LocalDate today)
    implements AnnualCheckCommand {

  /** Copies the list. */
  public ConcludeAnnualCheck {
    reasons = List.copyOf(reasons);
  }

  @Override
  public String stream() {
    return AnnualCheckCommand.streamOf(licenseNumber);
  }
}
