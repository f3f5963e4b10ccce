package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * What happens on {@code held-licenses/<operatorId>}: what was noted of the licenses that an
 * operator holds. Their registration is the license service's, and so is their history.
 */
public sealed interface HeldLicenseEvent extends OperatorEvent {

  /** The holder. */
  String operatorId();

  /** Event of the license service that registered the license. */
  String eventId();

  @Override
  default String subject() {
    return streamOf(operatorId());
  }

  /** The stream of what an operator holds. */
  static String streamOf(String operatorId) {
    return "held-licenses/" + operatorId;
  }

  /** A license of the operator is in the register. */
  @EventType("io.qinggui.operator.license-noted")
  record LicenseNoted(String operatorId, String licenseNumber, String eventId, LocalDate grantedOn)
      implements HeldLicenseEvent {

    @Override
    public LocalDate legalDate() {
      return grantedOn;
    }
  }

  /** The registration of a license does not count any more. */
  @EventType("io.qinggui.operator.license-withdrawal-noted")
  record LicenseWithdrawalNoted(String operatorId, String eventId, LocalDate countedFrom)
      implements HeldLicenseEvent {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
