package io.qinggui.inspection.language;

/**
 * What happens on {@code noted-license/<licenseNumber>}. About the license, not the operator: its
 * history is told where the license was registered.
 */
public sealed interface NotedLicenseEvent extends InspectionEvent
    permits LicenseNoted, LicenseWithdrawalNoted {

  /** The license. */
  String licenseNumber();

  @Override
  default String subject() {
    return NoteLicense.streamOf(licenseNumber());
  }
}
