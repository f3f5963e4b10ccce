package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annual check was concluded (三(三)); of several for a license and year the latest counts.
 *
 * @param deviation why it is not what the rules suggest, when it is not
 */
@EventType("io.qinggui.inspection.annual-check-concluded")
public record AnnualCheckConcluded(
    String operatorId,
    String licenseNumber,
    int year,
    String outcome,
    LocalDate concludedOn,
    List<String> reasons,
    @Nullable String deviation)
    implements AnnualCheckEvent {

  /** Copies the list. */
  public AnnualCheckConcluded {
    reasons = List.copyOf(reasons);
  }

  @Override
  public LocalDate legalDate() {
    return concludedOn;
  }
}
