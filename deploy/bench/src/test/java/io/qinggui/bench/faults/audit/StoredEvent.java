package io.qinggui.bench.faults.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it lies in a {@link LedgerFile}.
 *
 * @param mark the note that came with it
 * @param causedBy the event of another ledger that led to it
 * @param leafHash as it is stored, in hexadecimal digits
 */
public record StoredEvent(
    String ledger,
    long position,
    String id,
    String type,
    String stream,
    long sequence,
    String subject,
    Instant recordedAt,
    String commandId,
    @Nullable String mark,
    @Nullable String causedBy,
    JsonNode data,
    String leafHash) {

  /** Whether it is told to others: all but what was noted from them. */
  boolean isPublic() {
    return !type.endsWith("-noted");
  }

  @Override
  public String toString() {
    return ledger + ":" + position + " (" + type + ")";
  }
}
