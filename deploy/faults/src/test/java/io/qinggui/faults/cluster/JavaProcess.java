package io.qinggui.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A JVM of its own that can end in each way, and be started again as it was. */
final class JavaProcess implements AutoCloseable {

  /** On a busy machine many start at once. */
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(10);

  private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);

  private final String name;
  private final List<String> command;
  private final Path console;
  private final BooleanSupplier ready;
  private @Nullable Process process;

  /**
   * Starts nothing yet.
   *
   * @param options of the JVM
   * @param mainClass on the class path of this process, with its arguments
   * @param console file that all that it prints is added to
   * @param ready whether it does its work
   */
  JavaProcess(
      String name,
      List<String> options,
      List<String> mainClass,
      Path console,
      BooleanSupplier ready) {
    this.name = name;
    this.command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(mainClass);
    this.console = console;
    this.ready = ready;
  }

  String name() {
    return name;
  }

  /** Returns at once. */
  JavaProcess start() {
    try {
      Files.createDirectories(Objects.requireNonNull(console.getParent()));
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
              .start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it does its work.
   *
   * @throws IllegalStateException when it has ended instead
   */
  void awaitReady() {
    Awaitility.await(name + " is ready")
        .atMost(STARTS_WITHIN)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !isAlive() || ready.getAsBoolean());
    if (!isAlive()) {
      throw new IllegalStateException(name + " has ended, see " + console);
    }
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** {@code kill -9}. */
  void kill() {
    Process killed = Objects.requireNonNull(process);
    killed.destroyForcibly();
    killed.onExit().join();
  }

  /**
   * Asks it to end ({@code SIGTERM}) and waits until it has.
   *
   * @return whether it did so by itself
   */
  boolean terminate() throws InterruptedException {
    Process ended = Objects.requireNonNull(process);
    ended.destroy();
    if (ended.waitFor(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    kill();
    return false;
  }

  @Override
  public void close() {
    if (isAlive()) {
      kill();
    }
  }
}
