package io.qinggui.platform.web.history;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Cursor;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger of this service by position, for auditors: positions are dense, so that a gap would
 * show, and each event has its leaf hash.
 */
@RestController
class LedgerController {

  private static final int BATCH = 500;

  /** Looked at for one page; a page that ends there is short, and has a next one. */
  private static final int LOOKED_AT = 20_000;

  private final Ledger ledger;
  private final Confidential confidential;

  LedgerController(Ledger ledger, Confidential confidential) {
    this.ledger = ledger;
    this.confidential = confidential;
  }

  /**
   * Where a ledger ends.
   *
   * @param position of the last event, 0 when there is none
   * @param knownUntil everything recorded up to this moment is there, and nothing more will be
   */
  record LedgerHead(
      String ledger,
      long position,
      @Nullable Instant recordedAt,
      @Nullable String leafHash,
      Instant knownUntil) {}

  /**
   * Every event in the order of positions.
   *
   * @param after exclusive position at which the first page begins
   * @param type as it is stored, for example {@code io.qinggui.license.license-registered}
   * @param actor subject of who caused it
   * @param from first day in Beijing on which it was recorded
   * @param to last day in Beijing on which it was recorded
   */
  @Operation(summary = "The ledger of a service by position; from and to are days of recording")
  @GetMapping("/api/v1/ledgers/{ledger}/events")
  Page<HistoryItem> events(
      @PathVariable("ledger") @ValidText(max = 50) String name,
      @RequestParam(defaultValue = "0") @PositiveOrZero long after,
      @RequestParam(required = false) @Nullable @ValidText(max = 100) String type,
      @RequestParam(required = false) @Nullable @ValidText(max = 200) String actor,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      PageRequest page,
      Caller caller) {
    require(name, caller);
    EventFilter wanted =
        new EventFilter(type, actor, from, to, event -> Beijing.dateOf(event.recordedAt()));
    long position = Math.max(after, page.afterNumber());
    long end = Math.min(ledger.head(), position + LOOKED_AT);
    List<LedgerEvent> found = new ArrayList<>();
    while (position < end && found.size() < page.limit()) {
      for (LedgerEvent event : ledger.read(position, (int) Math.min(BATCH, end - position))) {
        position = event.position();
        if (wanted.has(event)) {
          found.add(event);
        }
        if (found.size() == page.limit()) {
          break;
        }
      }
    }
    Screen screen = Screen.of(caller, confidential);
    return new Page<>(
        found.stream().map(it -> HistoryItem.of(it, screen, null)).toList(),
        position < ledger.head() ? Cursor.encode(String.valueOf(position)) : null);
  }

  @Operation(summary = "Where the ledger of a service ends")
  @GetMapping("/api/v1/ledgers/{ledger}/head")
  LedgerHead head(@PathVariable("ledger") @ValidText(max = 50) String name, Caller caller) {
    require(name, caller);
    Instant knownUntil = ledger.closedTimestamp();
    long position = ledger.head();
    LedgerEvent last = position == 0 ? null : ledger.read(position - 1, 1).getFirst();
    return new LedgerHead(
        ledger.name(),
        position,
        last == null ? null : last.recordedAt(),
        last == null ? null : HexFormat.of().formatHex(last.leafHash()),
        knownUntil);
  }

  private void require(String name, Caller caller) {
    caller.requireRole(Role.MIIT, Role.AUDITOR);
    if (!name.equals(ledger.name())) {
      throw ProblemException.notFound("ledger-unknown", Map.of("ledger", name));
    }
  }
}
