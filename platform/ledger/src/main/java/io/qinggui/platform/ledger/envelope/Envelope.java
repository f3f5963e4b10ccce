package io.qinggui.platform.ledger.envelope;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.IsoTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads stored bytes back, once, from front to end. */
public final class Envelope {

  private static final JsonFactory JSON = new JsonFactory();

  private final byte[] stored;
  private @Nullable String type;
  private int version;
  private @Nullable String id;
  private @Nullable String stream;
  private long sequence;
  private @Nullable String subject;
  private @Nullable LocalDate legalDate;
  private @Nullable Instant recordedAt;
  private @Nullable Actor actor;
  private @Nullable String commandId;
  private int metaFrom;
  private int dataFrom;

  private Envelope(byte[] stored) {
    this.stored = stored;
  }

  /**
   * The event in stored bytes.
   *
   * @throws LedgerCorruptException when the bytes are not those that the leaf hash was made of
   */
  public static LedgerEvent open(String ledger, long position, byte[] stored, byte[] leafHash) {
    if (!Arrays.equals(LeafHash.of(stored), leafHash)) {
      throw new LedgerCorruptException(position, "the bytes do not match their leaf hash");
    }
    try {
      Envelope envelope = new Envelope(stored);
      envelope.parse();
      return envelope.event(ledger, position, leafHash);
    } catch (JacksonException
        | DateTimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new LedgerCorruptException(position, "the bytes are no envelope: " + e.getMessage());
    }
  }

  private void parse() {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), stored)) {
      json.nextToken();
      String name = json.nextName();
      while (name != null) {
        JsonToken token = json.nextToken();
        readField(name, token, json);
        name = json.nextName();
      }
    }
  }

  private void readField(String name, JsonToken token, JsonParser json) {
    switch (name) {
      case "type" -> type = json.getString();
      case "version" -> version = json.getIntValue();
      case "id" -> id = json.getString();
      case "stream" -> stream = json.getString();
      case "sequence" -> sequence = json.getLongValue();
      case "subject" -> subject = json.getString();
      case "legalDate" -> legalDate = token == JsonToken.VALUE_NULL ? null : date(json.getString());
      case "recordedAt" -> recordedAt = IsoTimes.micros(json.getString());
      case "actor" -> actor = readActor(json);
      case "commandId" -> commandId = json.getString();
      case "meta" -> metaFrom = skipValue(json);
      case "data" -> dataFrom = skipValue(json);
      default -> json.skipChildren();
    }
  }

  /** Of any year that Java knows; nearly all have four digits. */
  static LocalDate date(String text) {
    return text.length() == IsoTimes.DATE ? IsoTimes.date(text) : LocalDate.parse(text);
  }

  private static int skipValue(JsonParser json) {
    int from = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    return from;
  }

  private static Actor readActor(JsonParser json) {
    String subject = null;
    String role = null;
    String province = null;
    String operatorId = null;
    String name = null;
    String client = null;
    String field = json.nextName();
    while (field != null) {
      String value = json.nextStringValue();
      switch (field) {
        case "subject" -> subject = value;
        case "role" -> role = value;
        case "province" -> province = value;
        case "operatorId" -> operatorId = value;
        case "name" -> name = value;
        case "client" -> client = value;
        default -> {}
      }
      field = json.nextName();
    }
    return new Actor(required(subject), required(role), province, operatorId, name, client);
  }

  /** Meta and data are the last two fields, so that where one begins the other has ended. */
  private LedgerEvent event(String ledger, long position, byte[] leafHash) {
    int metaTo = dataFrom - Draft.DATA.length;
    return new LedgerEvent(
        ledger,
        position,
        required(id),
        required(type),
        version,
        required(stream),
        sequence,
        required(subject),
        legalDate,
        required(recordedAt),
        required(actor),
        required(commandId),
        Arrays.copyOfRange(stored, dataFrom, stored.length - 1),
        Arrays.copyOfRange(stored, metaFrom, metaTo),
        stored,
        leafHash);
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a field is missing");
    }
    return value;
  }
}
