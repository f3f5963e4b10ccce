package io.qinggui.license.publication;

import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import io.qinggui.license.language.LicenseEvent.LicenseSuspended;
import io.qinggui.license.language.LicenseEvent.LicenseTakenOver;
import io.qinggui.license.language.LicenseEvent.ServiceOpeningFound;
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
      case AftercareProgressReported it ->
          new io.qinggui.license.contract.AftercareProgressReported(
              it.operatorId(),
              it.licenseNumber(),
              it.reportedOn(),
              it.customersBefore(),
              it.customersMoved(),
              it.customersLeft());
      case AftercareCompleted it ->
          new io.qinggui.license.contract.AftercareCompleted(
              it.operatorId(), it.licenseNumber(), it.completedOn());
      case LicenseCancelled it ->
          new io.qinggui.license.contract.LicenseCancelled(
              it.operatorId(), it.licenseNumber(), it.appliedOn(), it.cancelledOn());
      case CustomersResumed it ->
          new io.qinggui.license.contract.CustomersResumed(
              it.operatorId(), it.licenseNumber(), it.resumedOn());
      case LicenseExpanded it ->
          new io.qinggui.license.contract.LicenseExpanded(
              it.operatorId(),
              it.licenseNumber(),
              it.grantedOn(),
              it.grants().stream().map(PublishedLicense::grant).toList());
      case LicenseRenewed it ->
          new io.qinggui.license.contract.LicenseRenewed(
              it.operatorId(), it.licenseNumber(), it.appliedOn(), it.decidedOn(), it.validUntil());
      case LicenseRevoked it ->
          new io.qinggui.license.contract.LicenseRevoked(
              it.operatorId(),
              it.licenseNumber(),
              it.decidedOn(),
              it.effectiveOn(),
              it.caseId(),
              it.basis());
      case LicenseAnnulled it ->
          new io.qinggui.license.contract.LicenseAnnulled(
              it.operatorId(), it.licenseNumber(), it.decidedOn(), it.effectiveOn(), it.basis());
      case LicenseSuspended it ->
          new io.qinggui.license.contract.LicenseSuspended(
              it.operatorId(), it.licenseNumber(), it.from(), it.until(), it.basis());
      case LicenseHolderChanged it ->
          new io.qinggui.license.contract.LicenseHolderChanged(
              it.operatorId(), it.licenseNumber(), it.successorId(), it.effectiveOn());
      case LicenseTakenOver it ->
          new io.qinggui.license.contract.LicenseTakenOver(
              it.operatorId(), it.licenseNumber(), it.predecessorId(), it.effectiveOn());
      case ServiceOpeningFound it ->
          new io.qinggui.license.contract.ServiceOpeningFound(
              it.operatorId(),
              it.licenseNumber(),
              it.service(),
              it.opened(),
              it.foundOn(),
              it.basis());
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
