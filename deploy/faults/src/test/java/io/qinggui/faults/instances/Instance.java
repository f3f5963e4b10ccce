package io.qinggui.faults.instances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One instance of the license service. */
final class Instance implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path console;
  private int port;

  private Instance(Process process, Path console) {
    this.process = process;
    this.console = console;
  }

  /**
   * Begins to start it.
   *
   * @param folder for what it prints
   * @param aheadMillis of its clock before the real one
   * @param properties of the service, {@code name=value}
   */
  static Instance starting(Path folder, long aheadMillis, List<String> properties)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx320m", "-XX:+UseSerialGC", "-Ddisable-axoniq-console-message=true"));
    command.addAll(List.of("-Daxon.update-check.disabled=true", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(InstanceMain.class.getName());
    command.add("" + aheadMillis);
    properties.forEach(it -> command.add("--" + it));
    Path console = Files.createTempFile(folder, "instance", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    return new Instance(process, console);
  }

  /** Waits until it answers. */
  Instance ready() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !process.isAlive() || console().contains(InstanceMain.READY));
    String text = console();
    int at = text.indexOf(InstanceMain.READY);
    if (at < 0) {
      throw new IllegalStateException("an instance ended:\n" + text);
    }
    port =
        Integer.parseInt(
            text.substring(at + InstanceMain.READY.length()).lines().findFirst().orElse("0"));
    return this;
  }

  int port() {
    return port;
  }

  /** Moves its clock. */
  void ahead(long millis) {
    try {
      Writer input = process.outputWriter(StandardCharsets.UTF_8);
      input.write(millis + "\n");
      input.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private String console() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
