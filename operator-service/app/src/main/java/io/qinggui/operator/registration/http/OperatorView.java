package io.qinggui.operator.registration.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.language.RegisterEvent.CreditRecordRemoved;
import io.qinggui.operator.language.RegisterEvent.CrossBorderApproved;
import io.qinggui.operator.language.RegisterEvent.FactWithdrawn;
import io.qinggui.operator.language.RegisterEvent.OperatorAffiliated;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.language.RegisterEvent.ServiceReported;
import io.qinggui.operator.naming.Name;
import io.qinggui.operator.naming.Names;
import io.qinggui.operator.succession.Succession;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operator as clients see it. Who is on the list of bad credit without being registered has a
 * record without a name, which no answer shows.
 *
 * @param name the present one
 * @param names all that it had, the oldest first
 * @param succeededBy who took its place
 * @param affiliations groups of enterprises to which it belongs
 * @param checkDigitException why its code is taken though the check digit is wrong
 * @param formerIds registration numbers and organization codes from before it had its code
 * @param possibleDuplicates operators of the same name in the same province of which one has a code
 *     and the other has none; not stored, but looked up
 */
public record OperatorView(
    String operatorId,
    @Nullable String uscc,
    @Nullable String name,
    List<Name> names,
    @Nullable String kind,
    @Nullable String province,
    @Nullable LocalDate registeredOn,
    List<ServiceReport> serviceReports,
    List<CreditRecord> creditRecords,
    List<Approval> crossBorderApprovals,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Succession> succeededBy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Affiliation> affiliations,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String checkDigitException,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerIds,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> possibleDuplicates) {

  /** Where there are none these are neither shown nor stored. */
  public OperatorView {
    succeededBy = succeededBy == null ? List.of() : succeededBy;
    affiliations = affiliations == null ? List.of() : affiliations;
    formerIds = formerIds == null ? List.of() : formerIds;
    possibleDuplicates = possibleDuplicates == null ? List.of() : possibleDuplicates;
  }

  /** To which group it belongs; {@code until} is the last day. */
  public record Affiliation(String groupId, LocalDate from, @Nullable LocalDate until) {

    static Affiliation of(OperatorAffiliated e) {
      return new Affiliation(e.groupId(), e.from(), e.until());
    }
  }

  /** Since when it runs a service in a province. */
  public record ServiceReport(String service, String province, LocalDate runningSince) {

    static ServiceReport of(ServiceReported e) {
      return new ServiceReport(e.service(), e.province(), e.runningSince());
    }
  }

  /** An entry on the list of bad credit, removed or not. */
  public record CreditRecord(
      String creditRecordId,
      String cause,
      LocalDate decidedOn,
      LocalDate listedOn,
      String listedBy,
      @Nullable String caseId,
      @Nullable LocalDate removedOn,
      @Nullable String removalCause) {

    static CreditRecord of(CreditRecordAdded e) {
      return new CreditRecord(
          e.creditRecordId(),
          e.cause(),
          e.decidedOn(),
          e.listedOn(),
          e.listedBy(),
          e.caseId(),
          null,
          null);
    }

    CreditRecord without(CreditRecordRemoved e) {
      return e.creditRecordId().equals(creditRecordId)
          ? new CreditRecord(
              creditRecordId,
              cause,
              decidedOn,
              listedOn,
              listedBy,
              caseId,
              e.removedOn(),
              e.cause())
          : this;
    }
  }

  /** An approval of cross-border business. */
  public record Approval(
      String approvalNumber, LocalDate approvedOn, @Nullable LocalDate validUntil) {

    static Approval of(CrossBorderApproved e) {
      return new Approval(e.approvalNumber(), e.approvedOn(), e.validUntil());
    }
  }

  /** As it is after an event. */
  static OperatorView after(@Nullable OperatorView before, RegisterEvent event) {
    OperatorView it = before == null ? unregistered(event.operatorId()) : before;
    return switch (event) {
      case OperatorRegistered e -> it.registered(e);
      case OperatorRenamed e -> it.with(new Names(it.names).with(e));
      case OperatorSucceeded e ->
          it.with(
              it.serviceReports,
              it.creditRecords,
              it.crossBorderApprovals,
              plus(it.succeededBy, Succession.of(e)),
              it.affiliations);
      case ServiceReported e ->
          it.with(
              plus(it.serviceReports, ServiceReport.of(e)),
              it.creditRecords,
              it.crossBorderApprovals);
      case CreditRecordAdded e -> it.with(plus(it.creditRecords, CreditRecord.of(e)));
      case CreditRecordRemoved e ->
          it.with(it.creditRecords.stream().map(each -> each.without(e)).toList());
      case CrossBorderApproved e ->
          it.with(
              it.serviceReports, it.creditRecords, plus(it.crossBorderApprovals, Approval.of(e)));
      case OperatorAffiliated e ->
          it.with(
              it.serviceReports,
              it.creditRecords,
              it.crossBorderApprovals,
              it.succeededBy,
              plus(it.affiliations, Affiliation.of(e)));
      case FactWithdrawn e -> throw new IllegalStateException(e + " is no fact that counts");
    };
  }

  private static OperatorView unregistered(String operatorId) {
    return new OperatorView(
        operatorId,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }

  /** The same, with the operators that may be the same enterprise. */
  OperatorView withPossibleDuplicates(List<String> operatorIds) {
    return new OperatorView(
        operatorId,
        uscc,
        name,
        names,
        kind,
        province,
        registeredOn,
        serviceReports,
        creditRecords,
        crossBorderApprovals,
        succeededBy,
        affiliations,
        checkDigitException,
        formerIds,
        operatorIds);
  }

  private OperatorView registered(OperatorRegistered e) {
    return new OperatorView(
        e.operatorId(),
        e.uscc(),
        e.name(),
        Names.of(e.name()).history(),
        e.kind(),
        e.province(),
        e.registeredOn(),
        serviceReports,
        creditRecords,
        crossBorderApprovals,
        succeededBy,
        affiliations,
        e.checkDigitException(),
        e.formerIds() == null ? List.of() : e.formerIds(),
        List.of());
  }

  private OperatorView with(Names changed) {
    return new OperatorView(
        operatorId,
        uscc,
        changed.present().name(),
        changed.history(),
        kind,
        province,
        registeredOn,
        serviceReports,
        creditRecords,
        crossBorderApprovals,
        succeededBy,
        affiliations,
        checkDigitException,
        formerIds,
        possibleDuplicates);
  }

  private OperatorView with(List<CreditRecord> credit) {
    return with(serviceReports, credit, crossBorderApprovals);
  }

  private OperatorView with(
      List<ServiceReport> reports, List<CreditRecord> credit, List<Approval> approvals) {
    return with(reports, credit, approvals, succeededBy, affiliations);
  }

  private OperatorView with(
      List<ServiceReport> reports,
      List<CreditRecord> credit,
      List<Approval> approvals,
      List<Succession> successions,
      List<Affiliation> groups) {
    return new OperatorView(
        operatorId,
        uscc,
        name,
        names,
        kind,
        province,
        registeredOn,
        reports,
        credit,
        approvals,
        successions,
        groups,
        checkDigitException,
        formerIds,
        possibleDuplicates);
  }

  private static <T> List<T> plus(List<T> items, T another) {
    return Stream.concat(items.stream(), Stream.of(another)).toList();
  }
}
