package io.qinggui.license.language;

/**
 * A fact of another service that counts for standing, noted on {@code standing/<operatorId>} when
 * it arrived. What was known here, and when, can so be told from this ledger alone.
 */
public sealed interface NotedFact extends LicenseServiceEvent
    permits OperatorNoted,
        ServiceReportNoted,
        CreditRecordNoted,
        CreditRemovalNoted,
        CircuitFileNoted,
        CrossBorderApprovalNoted,
        AnnualCheckNoted,
        SeriousnessNoted {

  /** Whom the fact is about. */
  String operatorId();

  /** The original event. */
  Source source();

  @Override
  default String subject() {
    return operatorId();
  }
}
