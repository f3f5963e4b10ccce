package io.qinggui.standalone.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of requests.
 *
 * @param name of the file
 * @param variables set with {@code @name = value}
 * @param requests in their order
 */
public record HttpFile(String name, Map<String, String> variables, List<HttpExample> requests) {

  private static final String SEPARATOR = "(?m)^###";

  /** All files of a folder, in the order of their names. */
  public static List<HttpFile> in(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(it -> it.toString().endsWith(".http"))
          .sorted()
          .map(HttpFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpFile read(Path file) {
    try {
      String[] parts = Files.readString(file, UTF_8).split(SEPARATOR, -1);
      List<HttpExample> requests =
          Arrays.stream(parts).skip(1).map(it -> new HttpExampleReader(file, it).read()).toList();
      return new HttpFile(file.getFileName().toString(), variables(parts[0]), requests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> variables(String head) {
    Map<String, String> variables = new LinkedHashMap<>();
    head.lines()
        .filter(it -> it.startsWith("@"))
        .map(it -> it.substring(1).split("\\s*=\\s*", 2))
        .forEach(it -> variables.put(it[0], it[1].strip()));
    return variables;
  }
}
