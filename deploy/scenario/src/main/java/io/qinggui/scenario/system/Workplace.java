package io.qinggui.scenario.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for data, gone when it is closed.
 *
 * @param root where it is
 */
public record Workplace(Path root) implements AutoCloseable {

  /** A new one among the temporary files. */
  public static Workplace create() throws IOException {
    return new Workplace(Files.createTempDirectory("qinggui-scenario"));
  }

  /** A path in it; nothing is made there. */
  public Path folder(String name) {
    return root.resolve(name);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(Workplace::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
