package io.qinggui.license.language;

/** What happens on {@code license/<licenseNumber>}. */
public sealed interface LicenseEvent extends LicenseServiceEvent
    permits LicenseRegistered,
        CommitmentFiled,
        EvaluationPassed,
        EvaluationFailed,
        DockingCompleted,
        AftercarePlanFiled,
        LicenseCancelled,
        CustomersResumed {

  /** The holder of the license. */
  String operatorId();

  /** The license. */
  String licenseNumber();

  @Override
  default String subject() {
    return operatorId();
  }
}
