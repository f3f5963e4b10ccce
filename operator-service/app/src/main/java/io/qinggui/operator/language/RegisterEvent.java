package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on {@code operator/<operatorId>}. */
public sealed interface RegisterEvent extends OperatorEvent {

  /** The operator whose stream it is. */
  String operatorId();

  @Override
  default String subject() {
    return operatorId();
  }

  /**
   * An enterprise was entered in the register.
   *
   * @param checkDigitException why its code is taken though the check digit is wrong; absent from
   *     all but the few that were issued so
   * @param formerIds registration numbers and organization codes from before it had its code;
   *     absent when it had none
   */
  @EventType("io.qinggui.operator.operator-registered")
  record OperatorRegistered(
      String operatorId,
      @Nullable String uscc,
      String name,
      String kind,
      String province,
      LocalDate registeredOn,
      @Nullable String checkDigitException,
      @Nullable List<String> formerIds)
      implements RegisterEvent {

    /** Copies the list. */
    public OperatorRegistered {
      formerIds = formerIds == null || formerIds.isEmpty() ? null : List.copyOf(formerIds);
    }

    /** With nothing particular about its identity. */
    public OperatorRegistered(
        String operatorId,
        @Nullable String uscc,
        String name,
        String kind,
        String province,
        LocalDate registeredOn) {
      this(operatorId, uscc, name, kind, province, registeredOn, null, null);
    }

    @Override
    public LocalDate legalDate() {
      return registeredOn;
    }
  }

  /** The operator changed its name; {@code changedOn} is the first day with the new one. */
  @EventType("io.qinggui.operator.operator-renamed")
  record OperatorRenamed(String operatorId, String name, LocalDate changedOn)
      implements RegisterEvent {

    @Override
    public LocalDate legalDate() {
      return changedOn;
    }
  }

  /** Another operator took this one's place; {@code effectiveOn} is the first day in it. */
  @EventType("io.qinggui.operator.operator-succeeded")
  record OperatorSucceeded(
      String operatorId, String successorId, String kind, LocalDate effectiveOn)
      implements RegisterEvent {

    @Override
    public LocalDate legalDate() {
      return effectiveOn;
    }
  }

  /** A service was found, or said, to be running in a province since a date (二(一)1). */
  @EventType("io.qinggui.operator.service-reported")
  record ServiceReported(String operatorId, String service, String province, LocalDate runningSince)
      implements RegisterEvent {

    @Override
    public LocalDate legalDate() {
      return runningSince;
    }
  }

  /** The operator was put on the list of bad credit (三(三)). */
  @EventType("io.qinggui.operator.credit-record-added")
  record CreditRecordAdded(
      String operatorId,
      String creditRecordId,
      String cause,
      LocalDate decidedOn,
      LocalDate listedOn,
      String listedBy,
      @Nullable String caseId)
      implements RegisterEvent {

    @Override
    public LocalDate legalDate() {
      return listedOn;
    }
  }

  /** A record was taken off the list of bad credit. */
  @EventType("io.qinggui.operator.credit-record-removed")
  record CreditRecordRemoved(
      String operatorId, String creditRecordId, LocalDate removedOn, String cause)
      implements RegisterEvent {

    @Override
    public LocalDate legalDate() {
      return removedOn;
    }
  }

  /** The ministry approved cross-border operation (二(二)4). */
  @EventType("io.qinggui.operator.cross-border-approved")
  record CrossBorderApproved(
      String operatorId,
      String approvalNumber,
      LocalDate approvedOn,
      @Nullable LocalDate validUntil)
      implements RegisterEvent {

    @Override
    public LocalDate legalDate() {
      return approvedOn;
    }
  }

  /** The operator belongs to a group of enterprises; {@code until} is the last day. */
  @EventType("io.qinggui.operator.operator-affiliated")
  record OperatorAffiliated(
      String operatorId, String groupId, LocalDate from, @Nullable LocalDate until)
      implements RegisterEvent {

    @Override
    public LocalDate legalDate() {
      return from;
    }
  }

  /**
   * A fact about the operator was recorded wrongly and does not count.
   *
   * @param eventId event of that fact
   * @param type its stable type name
   * @param reason why, in the words of who withdrew it
   * @param countedFrom legal date of that fact
   * @param replacedBy event of the right fact, absent when nothing takes its place
   */
  @EventType("io.qinggui.operator.fact-withdrawn")
  record FactWithdrawn(
      String operatorId,
      String eventId,
      String type,
      String reason,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements RegisterEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
