package io.qinggui.faults.audit;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it lies in a {@link LedgerFile}.
 *
 * @param about whom it is about, each once; the first is its subject
 * @param note that came with it
 * @param causedBy the event of another ledger that led to it
 * @param leafHash as it is stored, in hexadecimal digits
 */
public record StoredEvent(
    String ledger,
    long position,
    String id,
    String type,
    List<String> about,
    String commandId,
    @Nullable String note,
    @Nullable String causedBy,
    JsonNode data,
    String leafHash) {

  private static final Set<String> TOLD =
      Set.of(
          "heart-beat",
          "order-issued",
          "order-acknowledged",
          "order-escalated",
          "order-superseded",
          "delivery-failing",
          "delivery-exhausted",
          "delivery-recovered",
          "subscription-disabled",
          "endpoint-gone");

  /** What two parties agreed is for the services alone. */
  private static final String OF_LEASES = "io.qinggui.operator.lease-";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static StoredEvent of(LedgerEvent event) {
    JsonNode meta = JSON.readTree(event.meta());
    return new StoredEvent(
        event.ledger(),
        event.position(),
        event.id(),
        event.type(),
        EventMeta.subjects(event),
        event.commandId(),
        text(meta.path("note")),
        text(meta.path("causedBy")),
        JSON.readTree(event.data()),
        HexFormat.of().formatHex(event.leafHash()));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  /**
   * Whether it is published: all but what others published, the State Council's calendar, too, and
   * who bears which number of a license; of notifications what carriers and subscribers are told,
   * and the feed repeats what others publish.
   */
  boolean isPublic() {
    return switch (ledger) {
      case Audit.FEED -> false;
      case "notification" -> TOLD.contains(type.substring(type.lastIndexOf('.') + 1));
      default ->
          !type.endsWith("-noted") && !type.contains(".calendar-") && !type.contains(".number-");
    };
  }

  /** Whose order it stands in. */
  String subject() {
    return about.getFirst();
  }

  /** Where it is published. */
  String topic() {
    return type.startsWith(OF_LEASES) ? Topics.LEASES : "qinggui." + ledger;
  }

  @Override
  public String toString() {
    return ledger + ":" + position + " (" + type + ")";
  }
}
