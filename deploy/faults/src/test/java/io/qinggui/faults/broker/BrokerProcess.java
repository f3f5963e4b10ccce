package io.qinggui.faults.broker;

import io.qinggui.platform.testkit.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real broker that can be taken away and brought back on its directory and its port. */
final class BrokerProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final Path directory;
  private final List<Integer> ports = FreePorts.take(2);
  private @Nullable Process process;

  /**
   * @param directory its log
   */
  BrokerProcess(Path directory) throws IOException {
    this.directory = directory;
    start();
  }

  String bootstrapServers() {
    return "127.0.0.1:" + ports.get(0);
  }

  /** Answers when this returns. */
  void start() throws IOException {
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                directory.toString(),
                "" + ports.get(0),
                "" + ports.get(1))
            .redirectError(directory.resolveSibling("broker-log.txt").toFile())
            .start();
    process = started;
    BufferedReader output = started.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !line.equals(BrokerMain.READY)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the broker does not start, see beside " + directory);
    }
    Thread.ofVirtual().start(() -> output.lines().forEach(text -> {}));
  }

  /** In good order. */
  void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }

  /** {@code kill -9}. */
  void kill() {
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
