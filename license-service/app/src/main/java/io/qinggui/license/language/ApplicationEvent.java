package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on {@code application/<applicationId>}. */
public sealed interface ApplicationEvent extends LicenseServiceEvent {

  /** Who applied. */
  String operatorId();

  /** The application. */
  String applicationId();

  /** An {@link ApplicationKind}. */
  String kind();

  /** Who decides: {@code MIIT} or the two-digit code of an administration. */
  String issuer();

  @Override
  default String subject() {
    return operatorId();
  }

  /**
   * Something was applied for.
   *
   * @param successorId who is to hold the license, for a change of holders
   */
  @EventType("io.qinggui.license.application-submitted")
  record Submitted(
      String operatorId,
      String applicationId,
      String kind,
      String issuer,
      @Nullable String licenseNumber,
      List<Grant> grants,
      LocalDate submittedOn,
      @Nullable String successorId)
      implements ApplicationEvent {

    /** Copies the collections. */
    public Submitted {
      grants = List.copyOf(grants);
    }

    @Override
    public LocalDate legalDate() {
      return submittedOn;
    }
  }

  /** The issuer took it up. */
  @EventType("io.qinggui.license.application-accepted")
  record Accepted(
      String operatorId, String applicationId, String kind, String issuer, LocalDate acceptedOn)
      implements ApplicationEvent {

    @Override
    public LocalDate legalDate() {
      return acceptedOn;
    }
  }

  /** Something is missing. */
  @EventType("io.qinggui.license.application-supplement-requested")
  record SupplementRequested(
      String operatorId,
      String applicationId,
      String kind,
      String issuer,
      LocalDate requestedOn,
      List<String> missing)
      implements ApplicationEvent {

    /** Copies the collections. */
    public SupplementRequested {
      missing = List.copyOf(missing);
    }

    @Override
    public LocalDate legalDate() {
      return requestedOn;
    }
  }

  /** What was missing was handed in. */
  @EventType("io.qinggui.license.application-supplemented")
  record Supplemented(
      String operatorId, String applicationId, String kind, String issuer, LocalDate suppliedOn)
      implements ApplicationEvent {

    @Override
    public LocalDate legalDate() {
      return suppliedOn;
    }
  }

  /** It was given up. */
  @EventType("io.qinggui.license.application-withdrawn")
  record Withdrawn(
      String operatorId, String applicationId, String kind, String issuer, LocalDate withdrawnOn)
      implements ApplicationEvent {

    @Override
    public LocalDate legalDate() {
      return withdrawnOn;
    }
  }

  /** It was refused. */
  @EventType("io.qinggui.license.application-refused")
  record Refused(
      String operatorId,
      String applicationId,
      String kind,
      String issuer,
      LocalDate decidedOn,
      List<String> grounds)
      implements ApplicationEvent {

    /** Copies the collections. */
    public Refused {
      grounds = List.copyOf(grounds);
    }

    @Override
    public LocalDate legalDate() {
      return decidedOn;
    }
  }

  /** A required system of the applicant was evaluated. */
  @EventType("io.qinggui.license.application-evaluated")
  record Evaluated(
      String operatorId,
      String applicationId,
      String kind,
      String issuer,
      String evaluationId,
      String system,
      List<String> provinces,
      boolean passed,
      String standard,
      LocalDate concludedOn,
      String evaluator)
      implements ApplicationEvent {

    /** Copies the collections. */
    public Evaluated {
      provinces = List.copyOf(provinces);
    }

    @Override
    public LocalDate legalDate() {
      return concludedOn;
    }
  }

  /** It was approved. What it grants is recorded on the license, in the same append. */
  @EventType("io.qinggui.license.application-approved")
  record Approved(
      String operatorId,
      String applicationId,
      String kind,
      String issuer,
      LocalDate decidedOn,
      @Nullable String licenseNumber,
      @Nullable LocalDate grantedOn,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate noticeGivenOn,
      @Nullable String weighed,
      @Nullable String decisionId)
      implements ApplicationEvent {

    @Override
    public LocalDate legalDate() {
      return decidedOn;
    }
  }

  /**
   * A step was recorded wrongly and does not count.
   *
   * @param eventId event of that step
   * @param type its stable type name
   * @param reason why, in the words of who withdrew it
   * @param countedFrom legal date of that step
   * @param replacedBy event of the right step, absent when nothing takes its place
   */
  @EventType("io.qinggui.license.application-fact-withdrawn")
  record StepWithdrawn(
      String operatorId,
      String applicationId,
      String kind,
      String issuer,
      String eventId,
      String type,
      String reason,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements ApplicationEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
