package io.qinggui.license.notedfact;

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
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts filed under licenses. */
final class LicenseFacts {

  private LicenseFacts() {}

  static Optional<Fact> of(LicenseEvent event, FactRef ref) {
    String license = event.licenseNumber();
    return switch (event) {
      case LicenseRegistered it -> Optional.of(license(it, ref));
      case CommitmentFiled it -> Optional.of(commitment(it, ref));
      case EvaluationPassed it ->
          Optional.of(
              evaluation(ref, license, it.system(), it.provinces(), true, it.concludedOn()));
      case EvaluationFailed it ->
          Optional.of(
              evaluation(ref, license, it.system(), it.provinces(), false, it.concludedOn()));
      case DockingCompleted it ->
          Optional.of(new Fact.Docking(ref, license, Set.copyOf(it.provinces()), it.completedOn()));
      case LicenseCancelled it ->
          Optional.of(new Fact.Cancellation(ref, license, it.cancelledOn()));
      case CustomersResumed it -> Optional.of(new Fact.Resumption(ref, license, it.resumedOn()));
      case AftercarePlanFiled plan -> Optional.empty();
      case AftercareProgressReported report -> Optional.empty();
      case AftercareCompleted completed -> Optional.empty();
      case LicenseExpanded it ->
          Optional.of(new Fact.Expansion(ref, license, it.grantedOn(), grants(it.grants())));
      case LicenseRenewed it ->
          Optional.of(new Fact.Renewal(ref, license, it.decidedOn(), it.validUntil()));
      case LicenseRevoked it -> Optional.of(new Fact.Revocation(ref, license, it.effectiveOn()));
      case LicenseAnnulled it -> Optional.of(new Fact.Annulment(ref, license, it.effectiveOn()));
      case LicenseSuspended it ->
          Optional.of(new Fact.Suspension(ref, license, it.from(), it.until()));
      case LicenseHolderChanged it ->
          Optional.of(
              new Fact.HolderChange(
                  ref, license, it.operatorId(), it.successorId(), it.effectiveOn()));
      case LicenseTakenOver it -> Optional.of(new Fact.TakeOver(ref, license, it.predecessorId()));
      case ServiceOpeningFound it ->
          Optional.of(
              new Fact.ServiceOpening(
                  ref, license, Service.valueOf(it.service()), it.opened(), it.foundOn()));
      case FactWithdrawn it -> Optional.of(new Fact.Withdrawal(ref, it.eventId(), it.replacedBy()));
    };
  }

  private static Fact license(LicenseRegistered it, FactRef ref) {
    return new Fact.License(
        ref, it.licenseNumber(), it.issuer(), it.grantedOn(), it.validUntil(), grants(it.grants()));
  }

  private static List<Fact.Grant> grants(List<Grant> grants) {
    return grants.stream().map(LicenseFacts::grant).toList();
  }

  private static Fact.Grant grant(Grant it) {
    return new Fact.Grant(
        Service.valueOf(it.service()), Set.copyOf(it.provinces()), it.websiteHosting());
  }

  private static Fact commitment(CommitmentFiled it, FactRef ref) {
    return new Fact.Commitment(
        ref,
        it.licenseNumber(),
        Track.valueOf(it.track()),
        service(it.service()),
        it.signedOn(),
        it.receivedOn(),
        it.addressee());
  }

  private static @Nullable Service service(@Nullable String name) {
    return name == null ? null : Service.valueOf(name);
  }

  private static Fact evaluation(
      FactRef ref,
      String license,
      String system,
      List<String> provinces,
      boolean passed,
      LocalDate concludedOn) {
    return new Fact.Evaluation(
        ref, license, RequiredSystem.valueOf(system), Set.copyOf(provinces), passed, concludedOn);
  }
}
