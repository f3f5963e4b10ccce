package io.qinggui.operator.projection;

import io.qinggui.operator.language.CreditRecordAdded;
import io.qinggui.operator.language.CreditRecordRemoved;
import io.qinggui.operator.language.CrossBorderApproved;
import io.qinggui.operator.language.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.ServiceReported;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An operator's document, event by event. Dates are ISO text. */
final class OperatorDocument {

  private OperatorDocument() {}

  static void apply(Document operator, RegisterEvent event) {
    switch (event) {
      case OperatorRegistered e -> register(operator, e);
      case ServiceReported e -> add(operator, "serviceReports", report(e));
      case CreditRecordAdded e -> add(operator, "creditRecords", credit(e));
      case CreditRecordRemoved e -> remove(operator, e);
      case CrossBorderApproved e -> add(operator, "crossBorderApprovals", approval(e));
    }
  }

  private static void register(Document operator, OperatorRegistered e) {
    operator
        .append("uscc", e.uscc())
        .append("name", e.name())
        .append("nameKey", NameKey.of(e.name()))
        .append("kind", e.kind())
        .append("province", e.province())
        .append("registeredOn", e.registeredOn().toString());
  }

  private static Document report(ServiceReported e) {
    return new Document("service", e.service())
        .append("province", e.province())
        .append("runningSince", e.runningSince().toString());
  }

  private static Document credit(CreditRecordAdded e) {
    return new Document("creditRecordId", e.creditRecordId())
        .append("cause", e.cause())
        .append("decidedOn", e.decidedOn().toString())
        .append("listedOn", e.listedOn().toString())
        .append("listedBy", e.listedBy())
        .append("caseId", e.caseId());
  }

  private static Document approval(CrossBorderApproved e) {
    return new Document("approvalNumber", e.approvalNumber())
        .append("approvedOn", e.approvedOn().toString())
        .append("validUntil", text(e.validUntil()));
  }

  private static void remove(Document operator, CreditRecordRemoved e) {
    operator.getList("creditRecords", Document.class).stream()
        .filter(each -> e.creditRecordId().equals(each.getString("creditRecordId")))
        .forEach(
            each ->
                each.append("removedOn", e.removedOn().toString())
                    .append("removalCause", e.cause()));
  }

  private static void add(Document operator, String list, Document item) {
    List<Document> items =
        new ArrayList<>(Objects.requireNonNull(operator.getList(list, Document.class, List.of())));
    items.add(item);
    operator.append(list, items);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
