package io.qinggui.operator.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.qinggui.operator.language.OperatorRegistered;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An operator as clients see it. Dates are ISO text, as the read model holds them. */
record OperatorView(
    String operatorId,
    @Nullable String uscc,
    String name,
    String kind,
    String province,
    String registeredOn,
    List<ServiceReport> serviceReports,
    List<CreditRecord> creditRecords,
    List<Approval> crossBorderApprovals,
    @JsonIgnore long version) {

  record ServiceReport(String service, String province, String runningSince) {}

  record CreditRecord(
      String creditRecordId,
      String cause,
      String decidedOn,
      String listedOn,
      String listedBy,
      @Nullable String caseId,
      @Nullable String removedOn,
      @Nullable String removalCause) {}

  record Approval(String approvalNumber, String approvedOn, @Nullable String validUntil) {}

  /** As it is right after its registration, when nothing was filed yet. */
  static OperatorView registered(OperatorRegistered event) {
    return new OperatorView(
        event.operatorId(),
        event.uscc(),
        event.name(),
        event.kind(),
        event.province(),
        event.registeredOn().toString(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  static OperatorView of(Document operator) {
    return new OperatorView(
        operator.getString("_id"),
        operator.getString("uscc"),
        operator.getString("name"),
        operator.getString("kind"),
        operator.getString("province"),
        operator.getString("registeredOn"),
        list(operator, "serviceReports", OperatorView::report),
        list(operator, "creditRecords", OperatorView::credit),
        list(operator, "crossBorderApprovals", OperatorView::approval),
        operator.get("version", Number.class).longValue());
  }

  private static ServiceReport report(Document each) {
    return new ServiceReport(
        each.getString("service"), each.getString("province"), each.getString("runningSince"));
  }

  private static CreditRecord credit(Document each) {
    return new CreditRecord(
        each.getString("creditRecordId"),
        each.getString("cause"),
        each.getString("decidedOn"),
        each.getString("listedOn"),
        each.getString("listedBy"),
        each.getString("caseId"),
        each.getString("removedOn"),
        each.getString("removalCause"));
  }

  private static Approval approval(Document each) {
    return new Approval(
        each.getString("approvalNumber"),
        each.getString("approvedOn"),
        each.getString("validUntil"));
  }

  private static <T> List<T> list(Document operator, String field, Function<Document, T> item) {
    return Objects.requireNonNull(operator.getList(field, Document.class, List.of())).stream()
        .map(item)
        .toList();
  }
}
