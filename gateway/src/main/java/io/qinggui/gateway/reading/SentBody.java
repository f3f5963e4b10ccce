package io.qinggui.gateway.reading;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body that the gateway looks at before it passes it on. */
public final class SentBody {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SentBody() {}

  /** What came, or no bytes. */
  public static byte[] of(byte @Nullable [] body) {
    return body == null ? new byte[0] : body.clone();
  }

  /**
   * What it claims; empty when it is not of a form in which it could be true, which the service
   * that it is for will say better.
   *
   * @param reading of the JSON, which may fail by an exception of dates
   */
  public static <T> Optional<T> claim(byte[] body, Function<JsonNode, Optional<T>> reading) {
    try {
      return reading.apply(MAPPER.readTree(body));
    } catch (JacksonException | DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
