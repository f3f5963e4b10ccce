package io.qinggui.gateway.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** How officials call the fields of the interface; what has no name of theirs keeps its own. */
final class ColumnNames {

  private static final Properties NAMES = load();

  private ColumnNames() {}

  static String of(String path) {
    String field = path.substring(path.lastIndexOf('.') + 1);
    return NAMES.getProperty(path, NAMES.getProperty(field, path));
  }

  private static Properties load() {
    Properties names = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(ColumnNames.class.getResourceAsStream("/columns.properties")),
            StandardCharsets.UTF_8)) {
      names.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
