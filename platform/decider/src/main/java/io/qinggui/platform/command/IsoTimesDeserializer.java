package io.qinggui.platform.command;

import io.qinggui.platform.reference.IsoTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads {@code 0000-00-00} and {@code 0000-00-00T00:00:00.000000Z} digit by digit, and everything
 * else as Jackson does. Nearly every event has such a date, every standing is made of them, and a
 * formatter takes ten times as long.
 */
final class IsoTimesDeserializer<T> extends ValueDeserializer<T> {

  private final int length;
  private final Function<String, T> plain;
  private final ValueDeserializer<T> others;

  private IsoTimesDeserializer(int length, Function<String, T> plain, ValueDeserializer<T> others) {
    this.length = length;
    this.plain = plain;
    this.others = others;
  }

  static SimpleModule module() {
    return new SimpleModule("iso-times")
        .addDeserializer(
            LocalDate.class,
            new IsoTimesDeserializer<>(
                IsoTimes.DATE, IsoTimes::date, LocalDateDeserializer.INSTANCE))
        .addDeserializer(
            Instant.class,
            new IsoTimesDeserializer<>(
                IsoTimes.MICROS, IsoTimes::micros, InstantDeserializer.INSTANT));
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      String text = parser.getString();
      if (text.length() == length) {
        try {
          return plain.apply(text);
        } catch (DateTimeException e) {
          // Jackson says what is wrong with it
        }
      }
    }
    return others.deserialize(parser, context);
  }
}
