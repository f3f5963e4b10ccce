package io.qinggui.standalone.imports.cell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Names in Chinese and what the interface calls the same. */
final class Names {

  private final Properties names = new Properties();

  private Names(String resource) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Names.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      names.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Names of(String resource) {
    return new Names(resource);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(names.getProperty(name));
  }

  Set<String> all() {
    return names.stringPropertyNames();
  }
}
