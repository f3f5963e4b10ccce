package io.qinggui.platform.web.history;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every event that this service recorded about an operator, oldest first. */
@RestController
class HistoryController {

  /** What a history was read as known at; pages that follow are read the same. */
  static final String KNOWN_AT = "Known-At";

  private static final int BATCH = 500;

  private final Ledger ledger;
  private final Clocks clocks;
  private final Confidential confidential;
  private final Withdrawals withdrawals;

  HistoryController(
      Ledger ledger, Clocks clocks, Confidential confidential, Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
    this.ledger = ledger;
    this.clocks = clocks;
    this.confidential = confidential;
  }

  /**
   * The history, or those events of it that are looked for.
   *
   * @param type as it is stored, for example {@code io.qinggui.license.license-registered}
   * @param actor subject of who caused it
   * @param from first legal date
   * @param to last legal date
   */
  @Operation(
      summary =
          "Every event of an operator in the ledger of this service; from and to are legal dates")
  @GetMapping("/api/v1/operators/{operatorId}/history")
  ResponseEntity<Page<HistoryItem>> history(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(required = false) @Nullable @ValidText(max = 100) String type,
      @RequestParam(required = false) @Nullable @ValidText(max = 200) String actor,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      PageRequest page,
      Caller caller) {
    caller.requireReadOperator(operatorId);
    Optional<HistoryCursor> cursor = page.after().map(HistoryCursor::parse);
    AsOf asOf =
        clocks.asOf(validAt, cursor.map(HistoryCursor::knownAt).orElse(knownAt), "/query/knownAt");
    LocalDate until = validAt == null ? LocalDate.MAX : asOf.validDate();
    EventFilter wanted = new EventFilter(type, actor, from, to, LedgerEvent::legalDate);
    Predicate<LedgerEvent> counts =
        event ->
            wanted.has(event) && (event.legalDate() == null || !event.legalDate().isAfter(until));
    long after = cursor.map(HistoryCursor::after).orElse(0L);
    Screen screen = Screen.of(caller, confidential);
    List<LedgerEvent> found =
        find(operatorId, after, page.limit() + 1, counts, asOf.knownAt(), screen);
    return ResponseEntity.ok()
        .header(KNOWN_AT, asOf.knownAt().toString())
        .body(
            answer(
                found,
                page.limit(),
                asOf.knownAt(),
                screen,
                withdrawals.knownAt(operatorId, asOf.knownAt())));
  }

  private List<LedgerEvent> find(
      String operatorId,
      long after,
      int wanted,
      Predicate<LedgerEvent> counts,
      Instant knownAt,
      Screen screen) {
    List<LedgerEvent> found = new ArrayList<>();
    long position = after;
    while (found.size() < wanted) {
      List<LedgerEvent> batch = ledger.readSubject(operatorId, position, BATCH);
      batch.stream()
          .filter(screen::shows)
          .filter(event -> !event.recordedAt().isAfter(knownAt))
          .filter(counts)
          .limit(wanted - found.size())
          .forEach(found::add);
      if (batch.size() < BATCH || batch.getLast().recordedAt().isAfter(knownAt)) {
        break;
      }
      position = batch.getLast().position();
    }
    return found;
  }

  private static Page<HistoryItem> answer(
      List<LedgerEvent> found,
      int limit,
      Instant knownAt,
      Screen screen,
      Map<String, String> withdrawnBy) {
    List<HistoryItem> items =
        found.stream()
            .limit(limit)
            .map(event -> HistoryItem.of(event, screen, withdrawnBy.get(event.id())))
            .toList();
    boolean more = found.size() > limit;
    return new Page<>(
        items, more ? new HistoryCursor(items.getLast().position(), knownAt).encode() : null);
  }
}
