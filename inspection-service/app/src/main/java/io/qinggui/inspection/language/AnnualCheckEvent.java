package io.qinggui.inspection.language;

/** What happens on {@code annual-check/<licenseNumber>}. */
public sealed interface AnnualCheckEvent extends InspectionEvent
    permits AnnualCheckConcluded, AnnualCheckWithdrawn {

  /** The holder of the license. */
  String operatorId();

  /** The license. */
  String licenseNumber();

  @Override
  default String subject() {
    return operatorId();
  }
}
