package io.qinggui.operator.credit;

import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.language.RegisterEvent.CreditRecordRemoved;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The records of one operator, by their id. */
public record CreditRecords(Map<String, CreditRecord> byId) {

  /** None yet. */
  public static final CreditRecords NONE = new CreditRecords(Map.of());

  /** What follows from a listing on somebody's request. */
  public Decision<RegisterEvent> decide(String operatorId, CreditEntry entry, LocalDate today) {
    return Decision.decideUnless(badDate(entry, today), () -> list(operatorId, entry));
  }

  /**
   * Order 42 asks for entry on the list within 30 days of the decision; a late entry is a fact all
   * the same and is taken.
   */
  private static Optional<Rejection> badDate(CreditEntry entry, LocalDate today) {
    return Checks.all(
        Checks.notInFuture("/decidedOn", entry.decidedOn(), today),
        Checks.notInFuture("/listedOn", entry.listedOn(), today),
        Checks.notBefore(
            "listed-before-decided", "/listedOn", entry.listedOn(), entry.decidedOn()));
  }

  /** What follows from a listing whose dates are beyond doubt. */
  public Decision<RegisterEvent> list(String operatorId, CreditEntry entry) {
    String id = entry.idFor(operatorId);
    return Decision.unless(onTheList(id, entry), () -> added(operatorId, free(id), entry));
  }

  private Optional<Rejection> onTheList(String contentId, CreditEntry entry) {
    return with(it -> it.contentId().equals(contentId))
        .map(it -> Rejection.conflict("already-listed", Map.of("creditRecordId", it)))
        .or(
            () ->
                ofTheSameCase(entry)
                    .map(
                        it ->
                            Rejection.conflict(
                                "listed-differently", Map.of("creditRecordId", it))));
  }

  /** A record that was corrected to other contents keeps the id that these would have. */
  private String free(String contentId) {
    String id = contentId;
    for (int another = 2; byId.containsKey(id); another++) {
      id = contentId + "-" + another;
    }
    return id;
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
        new CreditRecord.Listed(
            contentIdOf(event), event.listedOn(), event.listedBy(), event.caseId()));
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
    return with(it -> entry.caseId() != null && entry.caseId().equals(it.caseId()));
  }

  private Optional<String> with(Predicate<CreditRecord> looked) {
    return byId.entrySet().stream()
        .filter(each -> looked.test(each.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String contentIdOf(CreditRecordAdded it) {
    return new CreditEntry(it.cause(), it.decidedOn(), it.listedOn(), it.listedBy(), it.caseId())
        .idFor(it.operatorId());
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
