package io.qinggui.platform.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
final class IsoTimes<T> extends ValueDeserializer<T> {

  private static final String DATE = "0000-00-00";
  private static final String MOMENT = "0000-00-00T00:00:00.000000Z";
  private static final int NANOS_IN_MICROS = 1_000;

  private final String form;
  private final Function<String, T> plain;
  private final ValueDeserializer<T> others;

  private IsoTimes(String form, Function<String, T> plain, ValueDeserializer<T> others) {
    this.form = form;
    this.plain = plain;
    this.others = others;
  }

  static SimpleModule module() {
    return new SimpleModule("iso-times")
        .addDeserializer(
            LocalDate.class, new IsoTimes<>(DATE, IsoTimes::date, LocalDateDeserializer.INSTANCE))
        .addDeserializer(
            Instant.class, new IsoTimes<>(MOMENT, IsoTimes::moment, InstantDeserializer.INSTANT));
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      String text = parser.getString();
      if (isOfForm(text)) {
        try {
          return plain.apply(text);
        } catch (DateTimeException e) {
          // Jackson says what is wrong with it
        }
      }
    }
    return others.deserialize(parser, context);
  }

  /** Digits where the form has zeros, and what the form has everywhere else. */
  private boolean isOfForm(String text) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int at = 0; at < form.length(); at++) {
      char found = text.charAt(at);
      boolean fits =
          form.charAt(at) == '0' ? found >= '0' && found <= '9' : found == form.charAt(at);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate date(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static Instant moment(String text) {
    return date(text)
        .atTime(
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 26) * NANOS_IN_MICROS)
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      number = 10 * number + text.charAt(at) - '0';
    }
    return number;
  }
}
