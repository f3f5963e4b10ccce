package io.qinggui.platform.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads {@code 0000-00-00} digit by digit, and everything else as Jackson does. Nearly every event
 * has a date, every standing is made of them, and a formatter takes ten times as long.
 */
final class IsoDates extends ValueDeserializer<LocalDate> {

  private static final int LENGTH = "0000-00-00".length();

  static SimpleModule module() {
    return new SimpleModule("iso-dates").addDeserializer(LocalDate.class, new IsoDates());
  }

  @Override
  public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      LocalDate date = plain(parser.getString());
      if (date != null) {
        return date;
      }
    }
    return LocalDateDeserializer.INSTANCE.deserialize(parser, context);
  }

  private static @Nullable LocalDate plain(String text) {
    if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    try {
      return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A number of digits only; negative when it is not. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
