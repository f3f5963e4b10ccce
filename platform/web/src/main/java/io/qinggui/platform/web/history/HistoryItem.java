package io.qinggui.platform.web.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One event of a history: as it is stored, without what the caller may not see.
 *
 * @param withdrawnBy id of the event by which it was withdrawn, as far as that is known
 */
record HistoryItem(
    String id,
    String type,
    int version,
    String ledger,
    long position,
    String stream,
    long sequence,
    String subject,
    @Nullable LocalDate legalDate,
    Instant recordedAt,
    Actor actor,
    String commandId,
    @JsonRawValue @Schema(type = "object") String data,
    @JsonRawValue @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(type = "object")
        @Nullable String meta,
    String leafHash,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String withdrawnBy) {

  static HistoryItem of(LedgerEvent event, Screen screen, @Nullable String withdrawnBy) {
    String meta = screen.meta(event);
    return new HistoryItem(
        event.id(),
        event.type(),
        event.version(),
        event.ledger(),
        event.position(),
        event.stream(),
        event.sequence(),
        event.subject(),
        event.legalDate(),
        event.recordedAt(),
        screen.actor(event),
        event.commandId(),
        screen.data(event),
        meta.isBlank() || meta.equals("{}") ? null : meta,
        HexFormat.of().formatHex(event.leafHash()),
        withdrawnBy);
  }
}
