package io.qinggui.platform.ledger.envelope;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.NewEvent;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The part of an envelope that the ledger words itself, as a JSON object of its own.
 *
 * @param bytes the object, with a placeholder for the recorded time
 * @param recordedAtOffset where the placeholder begins
 */
record DraftHead(byte[] bytes, int recordedAtOffset) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int RECORDED_AT_NAME = ",\"recordedAt\":\"".length();

  static DraftHead of(Append append, NewEvent event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    int offset;
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      writeEvent(event, json);
      json.flush();
      offset = out.size() + RECORDED_AT_NAME;
      json.writeStringProperty("recordedAt", RecordedTime.PLACEHOLDER);
      writeActor(append.actor(), json);
      json.writeStringProperty("commandId", append.commandId());
      json.writeEndObject();
    } catch (JacksonException e) {
      throw new IllegalArgumentException("cannot be written as UTF-8: event " + event.id(), e);
    }
    return new DraftHead(out.toByteArray(), offset);
  }

  private static void writeEvent(NewEvent event, JsonGenerator json) {
    json.writeStringProperty("type", event.type());
    json.writeNumberProperty("version", event.version());
    json.writeStringProperty("id", event.id());
    json.writeStringProperty("stream", event.stream());
    json.writeNumberProperty("sequence", event.sequence());
    json.writeStringProperty("subject", event.subject());
    if (event.legalDate() == null) {
      json.writeNullProperty("legalDate");
    } else {
      json.writeStringProperty("legalDate", event.legalDate().toString());
    }
  }

  private static void writeActor(Actor actor, JsonGenerator json) {
    json.writeName("actor").writeStartObject();
    json.writeStringProperty("subject", actor.subject());
    json.writeStringProperty("role", actor.role());
    writeKnown("province", actor.province(), json);
    writeKnown("operatorId", actor.operatorId(), json);
    writeKnown("name", actor.name(), json);
    writeKnown("client", actor.client(), json);
    json.writeEndObject();
  }

  private static void writeKnown(String field, @Nullable String value, JsonGenerator json) {
    if (value != null) {
      json.writeStringProperty(field, value);
    }
  }
}
