package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on {@code license/<licenseNumber>}. */
public sealed interface LicenseEvent extends LicenseServiceEvent {

  /** The holder of the license. */
  String operatorId();

  /** The license. */
  String licenseNumber();

  @Override
  default String subject() {
    return operatorId();
  }

  /**
   * A license that had been issued was entered in the register.
   *
   * @param issuer {@code MIIT} or the two-digit code of the administration
   * @param grantedOn date of the original grant
   * @param validUntil last day in force
   */
  @EventType("io.qinggui.license.license-registered")
  record LicenseRegistered(
      String operatorId,
      String licenseNumber,
      String issuer,
      LocalDate grantedOn,
      LocalDate validUntil,
      List<Grant> grants)
      implements LicenseEvent {

    /** Copies the collections. */
    public LicenseRegistered {
      grants = List.copyOf(grants);
    }

    @Override
    public LocalDate legalDate() {
      return grantedOn;
    }
  }

  /**
   * A written commitment was received, 二(一)2 or 二(三)1.
   *
   * @param dueOn the last day for it, as the rulebook said when it was recorded
   * @param shortcomings what takes its effect away, as told to who filed it
   */
  @EventType("io.qinggui.license.commitment-filed")
  record CommitmentFiled(
      String operatorId,
      String licenseNumber,
      String commitmentId,
      String track,
      @Nullable String service,
      LocalDate signedOn,
      LocalDate receivedOn,
      String addressee,
      LocalDate dueOn,
      List<String> shortcomings)
      implements LicenseEvent {

    /** Copies the collections. */
    public CommitmentFiled {
      shortcomings = List.copyOf(shortcomings);
    }

    /** Whether it was received by the date that was in force when it was recorded. */
    public boolean onTime() {
      return !receivedOn.isAfter(dueOn);
    }

    /** Whether nothing takes its effect away. */
    public boolean effective() {
      return shortcomings.isEmpty();
    }

    @Override
    public LocalDate legalDate() {
      return receivedOn;
    }
  }

  /** A required system passed. */
  @EventType("io.qinggui.license.evaluation-passed")
  record EvaluationPassed(
      String operatorId,
      String licenseNumber,
      String evaluationId,
      String system,
      List<String> provinces,
      String standard,
      LocalDate concludedOn,
      String evaluator)
      implements LicenseEvent {

    /** Copies the collections. */
    public EvaluationPassed {
      provinces = List.copyOf(provinces);
    }

    @Override
    public LocalDate legalDate() {
      return concludedOn;
    }
  }

  /** A required system failed; an earlier pass ends on that date. */
  @EventType("io.qinggui.license.evaluation-failed")
  record EvaluationFailed(
      String operatorId,
      String licenseNumber,
      String evaluationId,
      String system,
      List<String> provinces,
      String standard,
      LocalDate concludedOn,
      String evaluator)
      implements LicenseEvent {

    /** Copies the collections. */
    public EvaluationFailed {
      provinces = List.copyOf(provinces);
    }

    @Override
    public LocalDate legalDate() {
      return concludedOn;
    }
  }

  /** The operator's system was connected to the authority's. */
  @EventType("io.qinggui.license.docking-completed")
  record DockingCompleted(
      String operatorId, String licenseNumber, List<String> provinces, LocalDate completedOn)
      implements LicenseEvent {

    /** Copies the collections. */
    public DockingCompleted {
      provinces = List.copyOf(provinces);
    }

    @Override
    public LocalDate legalDate() {
      return completedOn;
    }
  }

  /** What happens to the customers after the exit was put on file, 三(四). */
  @EventType("io.qinggui.license.aftercare-plan-filed")
  record AftercarePlanFiled(
      String operatorId, String licenseNumber, LocalDate filedOn, LocalDate customersNotifiedOn)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return filedOn;
    }
  }

  /**
   * How far the customers of the exit have been moved, 三(四).
   *
   * @param customersBefore how many there were before the first of them was moved
   * @param customersMoved how many of them have been moved
   * @param customersLeft how many are still to be moved
   */
  @EventType("io.qinggui.license.aftercare-progress-reported")
  record AftercareProgressReported(
      String operatorId,
      String licenseNumber,
      LocalDate reportedOn,
      long customersBefore,
      long customersMoved,
      long customersLeft)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return reportedOn;
    }
  }

  /** Nothing is left to be done for the customers of the exit, 三(四). */
  @EventType("io.qinggui.license.aftercare-completed")
  record AftercareCompleted(String operatorId, String licenseNumber, LocalDate completedOn)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return completedOn;
    }
  }

  /**
   * The license was cancelled on the operator's own application, 三(四).
   *
   * @param cancelledOn first day on which it is no longer in force
   * @param findings what the issuer had to weigh; absent when there was nothing
   */
  @EventType("io.qinggui.license.license-cancelled")
  record LicenseCancelled(
      String operatorId,
      String licenseNumber,
      LocalDate appliedOn,
      LocalDate cancelledOn,
      @Nullable List<RecordedFinding> findings)
      implements LicenseEvent {

    /** Copies the list. */
    public LicenseCancelled {
      findings = findings == null || findings.isEmpty() ? null : List.copyOf(findings);
    }

    @Override
    public LocalDate legalDate() {
      return cancelledOn;
    }
  }

  /**
   * The issuer allowed new customers again, since no cause remained.
   *
   * @param assessedThrough position up to which the facts were weighed
   */
  @EventType("io.qinggui.license.customers-resumed")
  record CustomersResumed(
      String operatorId,
      String licenseNumber,
      LocalDate resumedOn,
      String reason,
      long assessedThrough)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return resumedOn;
    }
  }

  /**
   * A fact filed under the license was recorded wrongly and does not count.
   *
   * @param eventId event of that fact
   * @param type its stable type name
   * @param reason why, in the words of who withdrew it
   * @param countedFrom legal date of that fact
   * @param replacedBy event of the right fact, absent when nothing takes its place
   */
  @EventType("io.qinggui.license.fact-withdrawn")
  record FactWithdrawn(
      String operatorId,
      String licenseNumber,
      String eventId,
      String type,
      String reason,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements LicenseEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }

  /** The license grants more, from its own day on. */
  @EventType("io.qinggui.license.license-expanded")
  record LicenseExpanded(
      String operatorId,
      String licenseNumber,
      LocalDate grantedOn,
      List<Grant> grants,
      List<RecordedFinding> findings)
      implements LicenseEvent {

    /** Copies the collections. */
    public LicenseExpanded {
      grants = List.copyOf(grants);
      findings = List.copyOf(findings);
    }

    @Override
    public LocalDate legalDate() {
      return grantedOn;
    }
  }

  /**
   * The license was renewed. It keeps its original grant date.
   *
   * @param appliedOn date of the application, absent when it is not known
   * @param validUntil last day of the new term
   */
  @EventType("io.qinggui.license.license-renewed")
  record LicenseRenewed(
      String operatorId,
      String licenseNumber,
      @Nullable LocalDate appliedOn,
      LocalDate decidedOn,
      LocalDate validUntil,
      List<RecordedFinding> findings)
      implements LicenseEvent {

    /** Copies the list. */
    public LicenseRenewed {
      findings = List.copyOf(findings);
    }

    @Override
    public LocalDate legalDate() {
      return decidedOn;
    }
  }

  /**
   * The license was revoked as a penalty (吊销).
   *
   * @param effectiveOn first day on which it is no longer in force
   * @param caseId the case that led to it, if any
   */
  @EventType("io.qinggui.license.license-revoked")
  record LicenseRevoked(
      String operatorId,
      String licenseNumber,
      LocalDate decidedOn,
      LocalDate effectiveOn,
      @Nullable String caseId,
      String basis)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }

  /**
   * The grant of the license was annulled (撤销).
   *
   * @param effectiveOn first day on which it is no longer in force
   */
  @EventType("io.qinggui.license.license-annulled")
  record LicenseAnnulled(
      String operatorId,
      String licenseNumber,
      LocalDate decidedOn,
      LocalDate effectiveOn,
      String basis)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }

  /**
   * The license is suspended: not in force meanwhile.
   *
   * @param until first day on which it is in force again, absent while that is not decided
   */
  @EventType("io.qinggui.license.license-suspended")
  record LicenseSuspended(
      String operatorId,
      String licenseNumber,
      LocalDate from,
      @Nullable LocalDate until,
      String basis)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return from;
    }
  }

  /**
   * It was found whether a service that the license grants had been opened by then (开通).
   *
   * @param opened what was found
   * @param foundOn day on which it was found
   */
  @EventType("io.qinggui.license.service-opening-found")
  record ServiceOpeningFound(
      String operatorId,
      String licenseNumber,
      String service,
      boolean opened,
      LocalDate foundOn,
      String basis)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return foundOn;
    }
  }

  /**
   * The license passed from its holder to an operator that had taken the holder's place.
   *
   * @param operatorId the holder before
   * @param successorId the holder from then on
   * @param effectiveOn first day on which it is the successor's
   */
  @EventType("io.qinggui.license.license-holder-changed")
  record LicenseHolderChanged(
      String operatorId,
      String licenseNumber,
      String successorId,
      LocalDate effectiveOn,
      List<RecordedFinding> findings)
      implements LicenseEvent {

    /** Copies the list. */
    public LicenseHolderChanged {
      findings = List.copyOf(findings);
    }

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }

  /**
   * The same as {@link LicenseHolderChanged}, told of who holds the license from then on.
   *
   * @param predecessorId the holder before
   */
  @EventType("io.qinggui.license.license-taken-over")
  record LicenseTakenOver(
      String operatorId, String licenseNumber, String predecessorId, LocalDate effectiveOn)
      implements LicenseEvent {

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }
}
