package io.qinggui.platform.web.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a history: as it is stored, without what the caller may not see.
 *
 * @param sealed where it shows what is stored as ciphertext, such as {@code data/reason}, {@code
 *     meta/note} and {@code actor/name}: without these it has the leaf hash
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
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sealed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String withdrawnBy) {

  static HistoryItem of(LedgerEvent event, Screen screen, @Nullable String withdrawnBy) {
    Screen.View view = screen.of(event);
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
        view.actor(),
        event.commandId(),
        view.data(),
        view.meta().isBlank() || view.meta().equals("{}") ? null : view.meta(),
        HexFormat.of().formatHex(event.leafHash()),
        view.sealed(),
        withdrawnBy);
  }
}
