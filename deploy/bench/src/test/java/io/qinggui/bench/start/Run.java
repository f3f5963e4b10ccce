package io.qinggui.bench.start;

import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One {@code ./run}, from the shell script on, watched from outside (Linux only). */
final class Run implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int TICKS_PER_SECOND = 100;

  private final Process process;
  private final Path console;
  private final int port = Ports.free().gateway();
  private final long begun = System.nanoTime();

  /** Starts it. */
  Run(Path root, Path work) throws IOException {
    console = work.resolve("console.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                root.resolve("run").toString(),
                "--data",
                work.resolve("data").toString(),
                "--port",
                "" + port)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile());
    // options of one's own would be measured, too
    builder
        .environment()
        .keySet()
        .removeAll(List.of("QINGGUI_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    process = builder.start();
  }

  /** Where the gateway listens. */
  int port() {
    return port;
  }

  /** Seconds from the start of the script until the console shows a text. */
  double secondsUntil(String text) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> text().contains(text) || !process.isAlive());
    if (!process.isAlive()) {
      throw new IllegalStateException("ended early:\n" + text());
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private String text() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds of CPU so far. */
  double cpuSeconds() throws IOException {
    String stat = Files.readString(proc("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_PER_SECOND;
  }

  /** Memory now, in MiB; {@code part} is a key of {@code /proc/PID/status}. */
  long mebibytes(String part) throws IOException {
    try (var lines = Files.lines(proc("status"))) {
      return lines
          .filter(line -> line.startsWith(part + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  private Path proc(String file) {
    return Path.of("/proc", "" + process.pid(), file);
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("did not end within 10 s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
