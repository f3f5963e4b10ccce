package io.qinggui.scenario.system;

import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The standalone edition in a process of its own, as {@code ./run} starts it, but without building.
 * It can be killed at any moment and started again on the same directory.
 */
public final class StandaloneProcess implements AutoCloseable {

  private static final String ANSWERING = "Up after";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int ATTEMPTS = 10;

  private final Process process;
  private final Ports ports;
  private final Path console;

  private StandaloneProcess(Process process, Ports ports, Path console) {
    this.process = process;
    this.ports = ports;
    this.console = console;
  }

  /**
   * Starts it on free ports and waits until it has printed all that it prints.
   *
   * @param data where it keeps its state; the console's text is written beside it
   * @param options of {@code ./run}, without {@code --data} and {@code --port}
   * @throws IllegalStateException with the console's text when it does not come up
   */
  public static StandaloneProcess start(Path data, String... options) throws IOException {
    return up(data, List.of(), options, "Ctrl-C stops it.");
  }

  /** The same, but returns as soon as requests are answered. */
  public static StandaloneProcess answering(Path data, String... options) throws IOException {
    return answering(data, List.of(), options);
  }

  /**
   * The same with a JVM that has been told more.
   *
   * @param javaOptions besides those of {@code QINGGUI_JAVA_OPTS}
   */
  public static StandaloneProcess answering(Path data, List<String> javaOptions, String... options)
      throws IOException {
    return up(data, javaOptions, options, ANSWERING);
  }

  private static StandaloneProcess up(
      Path data, List<String> javaOptions, String[] options, String text) throws IOException {
    StandaloneProcess started = starting(data, javaOptions, options);
    try {
      return started.awaitConsole(text);
    } catch (RuntimeException e) {
      started.kill();
      throw e;
    }
  }

  /** The same, but returns at once after it has its ports. */
  public static StandaloneProcess starting(Path data, String... options) throws IOException {
    return starting(data, List.of(), options);
  }

  private static StandaloneProcess starting(Path data, List<String> javaOptions, String... options)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      Ports ports = Ports.from(ThreadLocalRandom.current().nextInt(12_000, 30_000));
      StandaloneProcess started = launch(data, ports, javaOptions, List.of(options));
      started.await(
          () -> !started.process.isAlive() || started.console().contains("Starting on"), PATIENCE);
      if (started.process.isAlive()
          || attempt == ATTEMPTS
          || !started.console().contains("in use")) {
        return started;
      }
    }
  }

  private static StandaloneProcess launch(
      Path data, Ports ports, List<String> javaOptions, List<String> options) throws IOException {
    Path root = Project.root();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + root.resolve("deploy/standalone/java-options"));
    command.addAll(cache(root));
    command.addAll(environmentJavaOptions());
    command.addAll(javaOptions);
    command.add("-jar");
    command.add(root.resolve("deploy/standalone/target/qinggui-standalone.jar").toString());
    command.addAll(List.of("--data", data.toString(), "--port", "" + ports.gateway()));
    command.addAll(options);
    Path console = Files.createTempFile(data.toAbsolutePath().getParent(), "console", ".txt");
    return new StandaloneProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start(),
        ports,
        console);
  }

  /** What {@code ./run} has rehearsed, if it has. */
  private static List<String> cache(Path root) {
    Path cache = root.resolve("deploy/standalone/target/qinggui-standalone.aot");
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:disable") : List.of();
  }

  /** Those that {@code ./run} takes, too. */
  private static List<String> environmentJavaOptions() {
    String options = System.getenv().getOrDefault("QINGGUI_JAVA_OPTS", "").strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
  }

  /** Waits until the console shows a text. */
  public StandaloneProcess awaitConsole(String text) {
    return awaitConsole(text, PATIENCE);
  }

  /** Waits until requests are answered, which takes its time with a large register. */
  public StandaloneProcess awaitAnswers(Duration patience) {
    return awaitConsole(ANSWERING, patience);
  }

  private StandaloneProcess awaitConsole(String text, Duration patience) {
    await(() -> !process.isAlive() || console().contains(text), patience);
    if (!console().contains(text)) {
      requireAlive();
    }
    return this;
  }

  /**
   * Fails when it has ended.
   *
   * @throws IllegalStateException with the console's text
   */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + console());
    }
  }

  private void await(Callable<Boolean> condition, Duration patience) {
    Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  /** All that it has printed. */
  public String console() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public Ports ports() {
    return ports;
  }

  /** Its gateway, as its issuer and its links name it. */
  public URI frontDoor() {
    return URI.create("http://localhost:" + ports.gateway());
  }

  /** A client of its gateway; close it. */
  public Client client() {
    return new Client(ports.gateway());
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** The most memory that it has had at a time, in MiB (Linux only). */
  public long peakRssMiB() throws IOException {
    return memory("VmHWM");
  }

  /** The memory that it has now, in MiB (Linux only). */
  public long rssMiB() throws IOException {
    return memory("VmRSS");
  }

  private long memory(String key) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", "" + pid(), "status"))) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  /** The processor time that it has used. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Its live objects, in MiB, after a full collection. */
  public long liveHeapMiB() throws IOException {
    return LiveHeap.mib(pid());
  }

  /** Asks it to end, as Ctrl-C does, without waiting. */
  public void terminate() {
    process.destroy();
  }

  /**
   * Waits until it has ended by itself or answers requests.
   *
   * @return its exit code, -1 when it answers
   */
  public int awaitEndOrUp(Duration patience) {
    await(() -> !process.isAlive() || console().contains("Up after"), patience);
    return process.isAlive() ? -1 : process.exitValue();
  }

  /** {@code kill -9}, at once. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Ends it as Ctrl-C does, and waits. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
        throw new IllegalStateException("did not end within 30 s");
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
