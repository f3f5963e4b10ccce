package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of another service that counts for standing, noted on {@code standing/<operatorId>} when
 * it arrived. What was known here, and when, can so be told from this ledger alone.
 */
public sealed interface NotedFact extends LicenseServiceEvent {

  /** Whom the fact is about. */
  String operatorId();

  /** The original event. */
  Source source();

  @Override
  default String subject() {
    return operatorId();
  }

  /** An enterprise was registered as an operator. */
  @EventType("io.qinggui.license.operator-noted")
  record OperatorNoted(
      String operatorId, Source source, String kind, String province, LocalDate registeredOn)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return registeredOn;
    }
  }

  /** An operator was really running a service. */
  @EventType("io.qinggui.license.service-report-noted")
  record ServiceReportNoted(
      String operatorId, Source source, String service, String province, LocalDate runningSince)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return runningSince;
    }
  }

  /**
   * An operator was seen running a service, or not running it, on a day (二(一)1).
   *
   * @param observedBy id of the survey or spot check
   */
  @EventType("io.qinggui.license.observation-noted")
  record ObservationNoted(
      String operatorId,
      Source source,
      String observedBy,
      String service,
      String province,
      boolean running,
      LocalDate observedOn)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return observedOn;
    }
  }

  /** An operator was put on the list of bad credit. */
  @EventType("io.qinggui.license.credit-record-noted")
  record CreditRecordNoted(
      String operatorId,
      Source source,
      String creditRecordId,
      LocalDate decidedOn,
      LocalDate listedOn,
      String listedBy,
      @Nullable String caseId)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return listedOn;
    }
  }

  /** A credit record was taken off the list. */
  @EventType("io.qinggui.license.credit-removal-noted")
  record CreditRemovalNoted(
      String operatorId, Source source, String creditRecordId, LocalDate removedOn)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return removedOn;
    }
  }

  /** A carrier keeps a file on the user of its international circuits, 二(二)4. */
  @EventType("io.qinggui.license.circuit-file-noted")
  record CircuitFileNoted(
      String operatorId,
      Source source,
      String carrierId,
      String purpose,
      LocalDate filedOn,
      @Nullable LocalDate acknowledgedOn)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return filedOn;
    }
  }

  /** Cross-border operation was approved, 二(二)4. */
  @EventType("io.qinggui.license.cross-border-approval-noted")
  record CrossBorderApprovalNoted(
      String operatorId,
      Source source,
      String approvalNumber,
      LocalDate approvedOn,
      @Nullable LocalDate validUntil)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return approvedOn;
    }
  }

  /** An annual check was concluded. */
  @EventType("io.qinggui.license.annual-check-noted")
  record AnnualCheckNoted(
      String operatorId,
      Source source,
      String licenseNumber,
      int year,
      boolean qualified,
      LocalDate concludedOn)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return concludedOn;
    }
  }

  /** Whether a violation is serious was determined, 三(三). */
  @EventType("io.qinggui.license.seriousness-noted")
  record SeriousnessNoted(
      String operatorId,
      Source source,
      String caseId,
      String kind,
      boolean serious,
      LocalDate determinedOn)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return determinedOn;
    }
  }

  /**
   * Another operator took this one's place.
   *
   * @param operatorId the predecessor
   * @param kind {@code MERGER}, {@code DIVISION} or {@code IDENTIFIED}
   */
  @EventType("io.qinggui.license.succession-noted")
  record SuccessionNoted(
      String operatorId, Source source, String successorId, String kind, LocalDate effectiveOn)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }

  /**
   * The operator took another one's place: the same event as {@link SuccessionNoted}.
   *
   * @param operatorId the successor
   * @param kind {@code MERGER}, {@code DIVISION} or {@code IDENTIFIED}
   */
  @EventType("io.qinggui.license.predecessor-noted")
  record PredecessorNoted(
      String operatorId, Source source, String predecessorId, String kind, LocalDate effectiveOn)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }

  /**
   * The credit of the operator was evaluated, 三(五).
   *
   * @param total 0 to 100
   */
  @EventType("io.qinggui.license.credit-evaluation-noted")
  record CreditEvaluationNoted(
      String operatorId,
      Source source,
      String evaluationId,
      String method,
      LocalDate evaluatedOn,
      BigDecimal total,
      String grade)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return evaluatedOn;
    }
  }

  /** The operator belongs to a group of enterprises; {@code until} is the last day. */
  @EventType("io.qinggui.license.affiliation-noted")
  record AffiliationNoted(
      String operatorId, Source source, String groupId, LocalDate from, @Nullable LocalDate until)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return from;
    }
  }

  /**
   * A carrier was ordered about the operator.
   *
   * @param carrierId the carrier
   * @param issuedOn the day in Beijing on which it was issued
   * @param barred from what the operator is barred by it; empty when it bars from nothing
   */
  @EventType("io.qinggui.license.order-noted")
  record OrderNoted(
      String operatorId,
      Source source,
      String orderId,
      String carrierId,
      LocalDate issuedOn,
      List<Place> barred)
      implements NotedFact {

    /** Copies the list. */
    public OrderNoted {
      barred = List.copyOf(barred);
    }

    /** A service in a province; what is absent is not narrowed. */
    public record Place(@Nullable String service, @Nullable String province) {}

    @Override
    public LocalDate legalDate() {
      return issuedOn;
    }
  }

  /**
   * A fact of another service was recorded wrongly there and does not count.
   *
   * @param eventId original event of that fact
   * @param type its published type
   * @param countedFrom legal date of that fact
   * @param replacedBy original event of the right fact, absent when nothing takes its place
   */
  @EventType("io.qinggui.license.withdrawal-noted")
  record WithdrawalNoted(
      String operatorId,
      Source source,
      String eventId,
      String type,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements NotedFact {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
