package io.qinggui.platform.ledger.transfer;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.Envelope;
import io.qinggui.platform.reference.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an export from its first line to its last, and believes nothing that it can check. */
final class ExportReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Bytes of a line; a store takes no event that has so many. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private final InputStream in;
  private final MessageDigest sha256 = Sha256.digest();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
  private final CommandChain chain = new CommandChain();
  private long line;

  /**
   * @param in buffered
   */
  ExportReader(InputStream in) {
    this.in = in;
  }

  ExportHeader header() throws IOException {
    JsonNode header = required();
    if (!header.path("format").asString("").equals(ExportLines.FORMAT)) {
      throw unusable("this is no export of a ledger");
    }
    if (header.path("version").asInt(0) != ExportLines.VERSION) {
      throw unusable("a later version of this program wrote it");
    }
    Map<String, String> notes = new TreeMap<>();
    header.path("notes").properties().forEach(it -> notes.put(it.getKey(), text(it.getValue())));
    count();
    return new ExportHeader(text(header.path("ledger")), number(header, "events"), notes);
  }

  /** All that follows the header. */
  LedgerEnd commands(ExportHeader header, Consumer<RecordedCommand> each) throws IOException {
    JsonNode next = required();
    while (!next.has("end")) {
      next = command(next, header.ledger(), each);
    }
    LedgerEnd end = new LedgerEnd(number(next, "end"), text(next.path("leafHash")));
    requireTrailer(next, end, header);
    if (read() != null) {
      throw unusable("something follows the last line");
    }
    return end;
  }

  private void requireTrailer(JsonNode trailer, LedgerEnd end, ExportHeader header) {
    String before = HexFormat.of().formatHex(sha256.digest());
    if (!end.equals(chain.end()) || end.position() != header.events()) {
      throw unusable(
          "%d events were announced, %d are there, and the last line tells of %d"
              .formatted(header.events(), chain.end().position(), end.position()));
    }
    if (!before.equals(text(trailer.path("sha256")))) {
      throw unusable("the lines before are not those that were written");
    }
  }

  /**
   * @return the line that follows the command
   */
  private JsonNode command(JsonNode first, String ledger, Consumer<RecordedCommand> each)
      throws IOException {
    JsonNode command = first.path("command");
    if (!command.isObject()) {
      throw unusable("an event without a command");
    }
    List<LedgerEvent> events = new ArrayList<>();
    JsonNode next = first;
    do {
      count();
      events.add(event(next, ledger));
      next = required();
    } while (!next.has("command") && !next.has("end"));
    add(new RecordedCommand(outcome(command, events.getFirst()), events), each);
    return next;
  }

  private void add(RecordedCommand command, Consumer<RecordedCommand> each) {
    try {
      chain.next(command);
    } catch (LedgerCorruptException e) {
      throw unusable("position " + e.position() + ": " + e.what());
    }
    each.accept(command);
  }

  private Committed outcome(JsonNode command, LedgerEvent first) {
    return new Committed(
        text(command.path("id")),
        text(command.path("fingerprint")),
        first.position(),
        (int) number(command, "events"),
        first.recordedAt(),
        false);
  }

  private LedgerEvent event(JsonNode event, String ledger) {
    long position = number(event, "position");
    byte[] stored = text(event.path("stored")).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] leafHash = HexFormat.of().parseHex(text(event.path("leafHash")));
      LedgerEvent opened = Envelope.open(ledger, position, stored, leafHash);
      if (!opened.recordedAt().toString().equals(text(event.path("recordedAt")))) {
        throw unusable("position " + position + " was recorded at another moment");
      }
      return opened;
    } catch (IllegalArgumentException e) {
      throw unusable("position " + position + " has no leaf hash");
    } catch (LedgerCorruptException e) {
      throw unusable("position " + position + ": " + e.what());
    }
  }

  private long number(JsonNode line, String field) {
    JsonNode value = line.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw unusable("there is no number " + field);
    }
    return value.longValue();
  }

  private String text(JsonNode value) {
    if (!value.isString()) {
      throw unusable("a text is missing");
    }
    return value.stringValue();
  }

  private JsonNode required() throws IOException {
    JsonNode read = read();
    if (read == null) {
      throw unusable("the file ends here, and its last line is missing: it is cut off");
    }
    return read;
  }

  /** The next line; {@code null} behind the last one. */
  private @Nullable JsonNode read() throws IOException {
    bytes.reset();
    line++;
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      bytes.write(next);
      if (bytes.size() > LONGEST) {
        throw unusable("it has no end");
      }
      next = in.read();
    }
    try {
      return JSON.readTree(bytes.toByteArray());
    } catch (JacksonException e) {
      throw unusable(next < 0 ? "the file is cut off in this line" : "this line is no JSON");
    }
  }

  /** The line that was read last is not the trailer. */
  private void count() {
    sha256.update(bytes.toByteArray());
    sha256.update((byte) '\n');
  }

  private UnusableExportException unusable(String what) {
    return new UnusableExportException(line, what);
  }
}
