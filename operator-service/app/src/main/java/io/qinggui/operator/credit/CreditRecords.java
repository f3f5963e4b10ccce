package io.qinggui.operator.credit;

import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.CreditRecordAdded;
import io.qinggui.operator.language.CreditRecordRemoved;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RemoveCreditRecord;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The records of one operator, by their id. */
public record CreditRecords(Map<String, CreditRecord> byId) {

  /** None yet. */
  public static final CreditRecords NONE = new CreditRecords(Map.of());

  /** What follows from a listing on somebody's request. */
  public Decision<RegisterEvent> decide(String operatorId, CreditEntry entry, LocalDate today) {
    return BoundsOfDates.of(entry, today)
        .<Decision<RegisterEvent>>map(Decision::reject)
        .orElseGet(() -> list(operatorId, entry));
  }

  /** What follows from a listing whose dates are beyond doubt. */
  public Decision<RegisterEvent> list(String operatorId, CreditEntry entry) {
    String id = entry.idFor(operatorId);
    if (byId.containsKey(id)) {
      return Decision.reject(
          Rejection.conflict("already-listed", Map.<String, Object>of("creditRecordId", id)));
    }
    return ofTheSameCase(entry)
        .<Decision<RegisterEvent>>map(
            other ->
                Decision.reject(
                    Rejection.conflict("listed-differently", Map.of("creditRecordId", other))))
        .orElseGet(() -> Decision.accept(added(operatorId, id, entry)));
  }

  /** What follows from asking for a removal. */
  public Decision<RegisterEvent> decide(RemoveCreditRecord removal) {
    CreditRecord record = byId.get(removal.creditRecordId());
    return record == null
        ? Decision.reject(
            Rejection.notFound(
                "credit-record-unknown", Map.of("creditRecordId", removal.creditRecordId())))
        : record.decide(removal);
  }

  /** The records together with another one. */
  public CreditRecords with(CreditRecordAdded event) {
    return with(
        event.creditRecordId(),
        new CreditRecord.Listed(event.listedOn(), event.listedBy(), event.caseId()));
  }

  /** The records after a removal. */
  public CreditRecords with(CreditRecordRemoved event) {
    CreditRecord record = byId.get(event.creditRecordId());
    if (record == null) {
      throw new IllegalStateException(event.creditRecordId() + " was never listed");
    }
    return with(event.creditRecordId(), record.removed(event));
  }

  private CreditRecords with(String id, CreditRecord record) {
    Map<String, CreditRecord> more = new HashMap<>(byId);
    more.put(id, record);
    return new CreditRecords(Map.copyOf(more));
  }

  /** One case leads to one record. */
  private Optional<String> ofTheSameCase(CreditEntry entry) {
    return byId.entrySet().stream()
        .filter(each -> entry.caseId() != null && entry.caseId().equals(each.getValue().caseId()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static CreditRecordAdded added(String operatorId, String id, CreditEntry entry) {
    return new CreditRecordAdded(
        operatorId,
        id,
        entry.cause(),
        entry.decidedOn(),
        entry.listedOn(),
        entry.listedBy(),
        entry.caseId());
  }
}
