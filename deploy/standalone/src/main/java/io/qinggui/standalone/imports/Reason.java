package io.qinggui.standalone.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * Why something was rejected and what to do about it, in both languages.
 *
 * @param english for example from a service that was asked in English
 * @param chinese the same in Chinese
 */
record Reason(String english, String chinese) {

  private static final Properties ENGLISH = texts("/import/reasons_en.properties");
  private static final Properties CHINESE = texts("/import/reasons.properties");

  /**
   * One of the import's own.
   *
   * @param key of the texts
   * @param details name, value, name, value, ...
   */
  static Reason of(String key, Object... details) {
    return new Reason(filled(ENGLISH, key, details), filled(CHINESE, key, details));
  }

  private static String filled(Properties texts, String key, Object... details) {
    String text = texts.getProperty(key, key);
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      filled.append(text, from, open).append(value(text.substring(open + 1, close), details));
      from = close + 1;
    }
    return filled.append(text.substring(from)).toString();
  }

  private static String value(String name, Object... details) {
    for (int i = 0; i + 1 < details.length; i += 2) {
      if (details[i].equals(name)) {
        return String.valueOf(details[i + 1]);
      }
    }
    throw new IllegalArgumentException("nothing is given for " + name);
  }

  private static Properties texts(String resource) {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Reason.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
