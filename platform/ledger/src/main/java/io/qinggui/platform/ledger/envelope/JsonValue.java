package io.qinggui.platform.ledger.envelope;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Bytes known to be exactly one JSON value, without the white space around it. */
record JsonValue(byte[] bytes, int from, int to) {

  /** One level less than the reader allows, because the value ends up inside the envelope. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(StreamReadConstraints.DEFAULT_MAX_DEPTH - 1)
                  .build())
          .build();

  static JsonValue object(byte[] bytes, String what) {
    JsonValue value = any(bytes, what);
    if (bytes[value.from] != '{') {
      throw new IllegalArgumentException(what + " is no JSON object");
    }
    return value;
  }

  static JsonValue any(byte[] bytes, String what) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      JsonToken first = json.nextToken();
      if (first == null) {
        throw new IllegalArgumentException(what + " is empty");
      }
      int from = (int) json.currentTokenLocation().getByteOffset();
      json.skipChildren();
      if (json.nextToken() != null) {
        throw new IllegalArgumentException(what + " is more than one JSON value");
      }
      return new JsonValue(bytes, from, withoutTrailingSpace(bytes));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(what + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  int length() {
    return to - from;
  }

  void writeTo(ByteArrayOutputStream out) {
    out.write(bytes, from, length());
  }

  private static int withoutTrailingSpace(byte[] bytes) {
    int to = bytes.length;
    while (bytes[to - 1] == ' '
        || bytes[to - 1] == '\n'
        || bytes[to - 1] == '\r'
        || bytes[to - 1] == '\t') {
      to--;
    }
    return to;
  }
}
