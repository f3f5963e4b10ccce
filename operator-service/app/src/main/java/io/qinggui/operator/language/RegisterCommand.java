package io.qinggui.operator.language;

import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code operator/<operatorId>}. */
public sealed interface RegisterCommand extends Command {

  /** Whom it is about. */
  String operatorId();

  /**
   * Whether who files may file this, whatever the operator's state. An administration writes what
   * concerns its province, an operator reports on itself, and the ministry may do everything.
   */
  boolean isPermitted();

  @Override
  default String stream() {
    return streamOf(operatorId());
  }

  /** The stream of an operator. */
  static String streamOf(String operatorId) {
    return "operator/" + operatorId;
  }

  /**
   * Withdraw a fact that was recorded wrongly, and perhaps record the right one.
   *
   * @param licenses numbers of the licenses that the operator holds
   * @param successor entry of the successor that the fact names; {@code null} when it names none,
   *     or one that is not registered any more
   * @param withDependents whether facts that rest on it go along with it
   */
  record CorrectFact(
      String operatorId,
      Filer by,
      String eventId,
      String reason,
      @Nullable RegisterCommand replacement,
      List<String> licenses,
      @Nullable OperatorRegistered successor,
      boolean withDependents,
      EventIds ids)
      implements RegisterCommand, Correction<RegisterCommand> {

    /** Copies the list. */
    public CorrectFact {
      licenses = List.copyOf(licenses);
    }

    @Override
    public boolean isPermitted() {
      // who may correct a fact is who may record it
      return true;
    }
  }

  /**
   * Enter an enterprise in the register.
   *
   * @param checkDigitException why its code is taken though the check digit is wrong, if it is
   * @param formerIds registration numbers and organization codes from before it had its code
   */
  record RegisterOperator(
      Filer filer,
      @Nullable String uscc,
      String name,
      Kind kind,
      String province,
      @Nullable String checkDigitException,
      List<String> formerIds,
      LocalDate today)
      implements RegisterCommand {

    /** Copies the list. */
    public RegisterOperator {
      formerIds = List.copyOf(formerIds);
    }

    /** With nothing particular about its identity. */
    public RegisterOperator(
        Filer filer,
        @Nullable String uscc,
        String name,
        Kind kind,
        String province,
        LocalDate today) {
      this(filer, uscc, name, kind, province, null, List.of(), today);
    }

    @Override
    public String operatorId() {
      return uscc != null ? uscc : OperatorId.assigned(name, province).value();
    }

    @Override
    public boolean isPermitted() {
      return filer.actsIn(province);
    }
  }

  /** Report since when a service has really been running in a province. */
  record ReportService(
      String operatorId,
      Filer filer,
      Service service,
      String province,
      LocalDate runningSince,
      LocalDate today)
      implements RegisterCommand {

    @Override
    public boolean isPermitted() {
      return filer.actsIn(province) || filer.isOperator(operatorId);
    }
  }

  /**
   * Record that an operator changed its name.
   *
   * @param changedOn first day with the new name
   * @param correction whether it takes the place of a change that was recorded wrongly; that one
   *     may be followed by others
   */
  record RenameOperator(
      String operatorId,
      Filer filer,
      String name,
      LocalDate changedOn,
      boolean correction,
      LocalDate today)
      implements RegisterCommand {

    @Override
    public boolean isPermitted() {
      // whether it is of the operator's province is for the entry to say
      return filer.isOfficer();
    }
  }

  /**
   * Record that another operator took this one's place.
   *
   * @param successor entry of the successor, {@code null} when it is not registered
   * @param ids of the events that it leads to
   */
  record RecordSuccession(
      String operatorId,
      Filer filer,
      String successorId,
      @Nullable OperatorRegistered successor,
      SuccessionKind kind,
      LocalDate effectiveOn,
      EventIds ids,
      LocalDate today)
      implements RegisterCommand {

    @Override
    public boolean isPermitted() {
      // whether it is of either party's province is for their entries to say
      return filer.isOfficer();
    }
  }

  /** Put a registered operator on the list of bad credit. */
  record AddCreditRecord(String operatorId, Filer filer, CreditEntry entry, LocalDate today)
      implements RegisterCommand {

    @Override
    public boolean isPermitted() {
      return filer.actsFor(entry.listedBy());
    }
  }

  /**
   * Put an operator on the list of bad credit because its violation was determined to be serious
   * (V1). Whoever works without a license is often in no register: this listing does not ask for
   * one.
   */
  record ListForSeriousViolation(String operatorId, CreditEntry entry) implements RegisterCommand {

    @Override
    public boolean isPermitted() {
      // follows from another service's decision
      return true;
    }
  }

  /** Take a record off the list of bad credit. */
  record RemoveCreditRecord(
      String operatorId,
      Filer filer,
      String creditRecordId,
      LocalDate removedOn,
      String cause,
      LocalDate today)
      implements RegisterCommand {

    @Override
    public boolean isPermitted() {
      // whether it listed the record is for the record to say
      return filer.isOfficer();
    }
  }

  /** Record the ministry's approval of cross-border operation (二(二)4). */
  record ApproveCrossBorder(
      String operatorId,
      Filer filer,
      String approvalNumber,
      LocalDate approvedOn,
      @Nullable LocalDate validUntil,
      LocalDate today)
      implements RegisterCommand {

    @Override
    public boolean isPermitted() {
      return filer.ministry();
    }
  }

  /**
   * Record that an operator belongs to a group of enterprises: by an authority.
   *
   * @param until last day, {@code null} when no end is known
   */
  record AffiliateOperator(
      String operatorId,
      Filer filer,
      String groupId,
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate today)
      implements RegisterCommand {

    @Override
    public boolean isPermitted() {
      return filer.isOfficer();
    }
  }
}
