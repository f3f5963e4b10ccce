package io.qinggui.platform.ledger.transfer;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an export, line by line. The stored bytes of an event are a text within its line, not
 * JSON: whatever somebody does with the line, they stay as they are.
 */
final class ExportLines {

  static final String FORMAT = "qinggui-ledger";
  static final int VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private final OutputStream out;
  private final MessageDigest sha256 = Sha256.digest();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);

  ExportLines(OutputStream out) {
    this.out = out;
  }

  void header(ExportHeader header) throws IOException {
    write(
        json -> {
          json.writeStringProperty("format", FORMAT);
          json.writeNumberProperty("version", VERSION);
          json.writeStringProperty("ledger", header.ledger());
          json.writeNumberProperty("events", header.events());
          json.writeName("notes").writeStartObject();
          header.notes().forEach(json::writeStringProperty);
          json.writeEndObject();
        });
  }

  void command(RecordedCommand command) throws IOException {
    for (LedgerEvent event : command.events()) {
      boolean first = event.position() == command.outcome().firstPosition();
      String stored = text(event);
      write(
          json -> {
            json.writeNumberProperty("position", event.position());
            json.writeStringProperty("recordedAt", event.recordedAt().toString());
            json.writeStringProperty("leafHash", HexFormat.of().formatHex(event.leafHash()));
            if (first) {
              outcome(command.outcome(), json);
            }
            json.writeStringProperty("stored", stored);
          });
    }
  }

  private static void outcome(Committed outcome, JsonGenerator json) {
    json.writeName("command").writeStartObject();
    json.writeStringProperty("id", outcome.commandId());
    json.writeStringProperty("fingerprint", outcome.fingerprint());
    json.writeNumberProperty("events", outcome.count());
    json.writeEndObject();
  }

  void trailer(LedgerEnd end) throws IOException {
    String before = HexFormat.of().formatHex(sha256.digest());
    write(
        json -> {
          json.writeNumberProperty("end", end.position());
          json.writeStringProperty("leafHash", end.leafHash());
          json.writeStringProperty("sha256", before);
        });
  }

  private static String text(LedgerEvent event) {
    String text = new String(event.stored(), StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), event.stored())) {
      throw new LedgerCorruptException(event.position(), "the stored bytes are no UTF-8");
    }
    return text;
  }

  private void write(Consumer<JsonGenerator> content) throws IOException {
    line.reset();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    line.write('\n');
    sha256.update(line.toByteArray());
    line.writeTo(out);
  }
}
