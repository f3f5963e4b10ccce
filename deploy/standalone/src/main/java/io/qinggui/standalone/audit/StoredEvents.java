package io.qinggui.standalone.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.LeafHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they are stored, from a page of a ledger, which tells an auditor all of each. What is
 * put together has to have the leaf hash that is told beside it.
 */
final class StoredEvents {

  /** Numbers stay as they are written, 12.00 too. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StoredEvents() {}

  static List<byte[]> in(String page) {
    return JSON.readTree(page).path("items").valueStream().map(StoredEvents::stored).toList();
  }

  /** What is told in the clear of what is sealed is not stored. */
  private static void removeSealed(JsonNode item) {
    for (JsonNode place : item.path("sealed")) {
      String[] steps = place.asString().split("/", 2);
      ((ObjectNode) item.path(steps[0])).remove(steps[1]);
    }
  }

  private static byte[] stored(JsonNode item) {
    removeSealed(item);
    String day = text(item, "legalDate");
    NewEvent event =
        new NewEvent(
            item.path("id").asString(),
            item.path("type").asString(),
            item.path("version").intValue(),
            item.path("stream").asString(),
            item.path("sequence").longValue(),
            item.path("subject").asString(),
            day == null ? null : LocalDate.parse(day),
            json(item.path("data")),
            item.has("meta") ? json(item.path("meta")) : "{}".getBytes(UTF_8));
    JsonNode actor = item.path("actor");
    Append append =
        new Append(
            item.path("commandId").asString(),
            "",
            new Actor(
                actor.path("subject").asString(),
                actor.path("role").asString(),
                text(actor, "province"),
                text(actor, "operatorId"),
                text(actor, "name"),
                text(actor, "client")),
            List.of(event));
    byte[] stored =
        DraftedAppend.of(append)
            .drafts()
            .getFirst()
            .seal(Instant.parse(item.path("recordedAt").asString()));
    String hash = HexFormat.of().formatHex(LeafHash.of(stored));
    if (!hash.equals(item.path("leafHash").asString())) {
      throw new UncheckedIOException(
          new IOException("event " + event.id() + " is told otherwise than it is stored"));
    }
    return stored;
  }

  private static byte[] json(JsonNode value) {
    return JSON.writeValueAsBytes(value);
  }

  private static @Nullable String text(JsonNode of, String name) {
    return of.path(name).isString() ? of.path(name).stringValue() : null;
  }
}
