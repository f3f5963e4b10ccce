package io.qinggui.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Programs on Node.js that others wrote, for tests that want to know whether they get on with ours.
 * A test is skipped where there is no Node.js or a package cannot be had.
 */
public final class ForeignTools {

  private static final long PATIENCE_SECONDS = 120;

  private final Path directory;

  private ForeignTools(Path directory) {
    this.directory = directory;
  }

  /**
   * Installs packages; the test is skipped when they cannot be had. No script of theirs is run.
   *
   * @param directory an empty one
   * @param packages with their exact versions, for example {@code standardwebhooks@1.1.1}
   */
  public static ForeignTools install(Path directory, String... packages) {
    ForeignTools tools = new ForeignTools(directory);
    assumeTrue(tools.run("node", "--version"), "there is no Node.js");
    List<String> command =
        new ArrayList<>(
            List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"));
    command.addAll(List.of(packages));
    assumeTrue(tools.run(command.toArray(String[]::new)), "a package cannot be had");
    return tools;
  }

  /** Puts a file beside the packages. */
  public void write(String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it ended well; a program that is not there does not. */
  public boolean run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("output").toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What the last program said. */
  public String output() {
    try {
      return new String(Files.readAllBytes(directory.resolve("output")), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
