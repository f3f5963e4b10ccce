package io.qinggui.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML file of this repository, and ways into it. What is missing on the way is empty. */
public record Yaml(Object root) {

  /** Reads a file, given from the root of the repository. */
  public static Yaml file(String path) {
    Path file = Repository.path(path);
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setMaxAliasesForCollections(1_000);
      var parser = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
      return new Yaml(Objects.requireNonNull(parser.load(Files.readString(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is at these keys. */
  public @Nullable Object at(String... keys) {
    Object value = root;
    for (String key : keys) {
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return value;
  }

  /** The text at these keys. */
  public String text(String... keys) {
    return String.valueOf(Objects.requireNonNull(at(keys), String.join(".", keys) + " is missing"));
  }

  /** The mapping at these keys. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> map(String... keys) {
    return at(keys) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** The list at these keys. */
  @SuppressWarnings("unchecked")
  public List<Object> list(String... keys) {
    return at(keys) instanceof List<?> list ? (List<Object>) list : List.of();
  }

  /** The part at these keys. */
  public Yaml part(String... keys) {
    return new Yaml(Objects.requireNonNull(at(keys), String.join(".", keys) + " is missing"));
  }
}
