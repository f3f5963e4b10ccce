package io.qinggui.notification.webhook.runtime;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A CloudEvent for the binary mode: its attributes as headers, its data as the very bytes that
 * stand in the JSON. Written anew, data could differ in spaces, in the form of numbers or in the
 * order of members, and a signature or a hash over it would too.
 *
 * @param headers {@code ce-} and the name of each attribute, with its encoded value
 * @param contentType of the data
 * @param data empty when there is none
 */
record BinaryEvent(Map<String, String> headers, String contentType, byte[] data) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String JSON_TYPE = "application/json";

  /**
   * Takes an event apart.
   *
   * @param event a CloudEvent as JSON whose data is JSON
   * @throws IllegalArgumentException when it is something else
   */
  static BinaryEvent of(byte[] event) {
    Map<String, String> headers = new LinkedHashMap<>();
    String contentType = JSON_TYPE;
    byte[] data = Call.NOTHING;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), event)) {
      require(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("data")) {
          data = range(parser, event);
        } else if (name.equals("datacontenttype")) {
          contentType = parser.getString();
        } else if (value != JsonToken.VALUE_NULL) {
          require(value.isScalarValue() && !name.equals("data_base64"));
          headers.put("ce-" + name, PercentEncoding.of(parser.getString()));
        }
      }
    }
    return new BinaryEvent(headers, contentType, data);
  }

  private static byte[] range(JsonParser parser, byte[] event) {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
    } else {
      parser.finishToken();
    }
    return Arrays.copyOfRange(event, from, (int) parser.currentLocation().getByteOffset());
  }

  private static void require(boolean isSo) {
    if (!isSo) {
      throw new IllegalArgumentException("not a CloudEvent with data as JSON");
    }
  }
}
