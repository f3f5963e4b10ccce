package io.qinggui.license.publication;

import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.platform.reference.LicenseNumber;

/** What is filed about licenses, as it is published. The free text of a resumption is left out. */
final class PublishedLicense {

  private PublishedLicense() {}

  static LicenseFact of(LicenseEvent event) {
    return switch (event) {
      case LicenseRegistered it -> registered(it);
      case CommitmentFiled it -> commitment(it);
      case EvaluationPassed it ->
          new io.qinggui.license.contract.EvaluationPassed(
              it.operatorId(),
              it.licenseNumber(),
              it.system(),
              it.provinces(),
              it.standard(),
              it.concludedOn(),
              it.evaluator());
      case EvaluationFailed it ->
          new io.qinggui.license.contract.EvaluationFailed(
              it.operatorId(),
              it.licenseNumber(),
              it.system(),
              it.provinces(),
              it.standard(),
              it.concludedOn(),
              it.evaluator());
      case DockingCompleted it ->
          new io.qinggui.license.contract.DockingCompleted(
              it.operatorId(), it.licenseNumber(), it.provinces(), it.completedOn());
      case AftercarePlanFiled it ->
          new io.qinggui.license.contract.AftercarePlanFiled(
              it.operatorId(), it.licenseNumber(), it.filedOn(), it.customersNotifiedOn());
      case LicenseCancelled it ->
          new io.qinggui.license.contract.LicenseCancelled(
              it.operatorId(), it.licenseNumber(), it.appliedOn(), it.cancelledOn());
      case CustomersResumed it ->
          new io.qinggui.license.contract.CustomersResumed(
              it.operatorId(), it.licenseNumber(), it.resumedOn());
      case FactWithdrawn it ->
          io.qinggui.license.contract.FactWithdrawn.of(
              it.operatorId(), it.eventId(), it.type(), it.countedFrom(), it.replacedBy());
    };
  }

  private static LicenseFact registered(LicenseRegistered it) {
    return new io.qinggui.license.contract.LicenseRegistered(
        it.operatorId(),
        it.licenseNumber(),
        LicenseNumber.isIrregular(it.licenseNumber()),
        it.issuer(),
        it.grantedOn(),
        it.validUntil(),
        it.grants().stream().map(PublishedLicense::grant).toList());
  }

  private static io.qinggui.license.contract.Grant grant(Grant it) {
    return new io.qinggui.license.contract.Grant(it.service(), it.provinces(), it.websiteHosting());
  }

  private static LicenseFact commitment(CommitmentFiled it) {
    return new io.qinggui.license.contract.CommitmentFiled(
        it.operatorId(),
        it.licenseNumber(),
        it.commitmentId(),
        it.track(),
        it.service(),
        it.signedOn(),
        it.receivedOn(),
        it.addressee(),
        it.onTime(),
        it.effective());
  }
}
