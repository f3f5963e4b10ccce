package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.witness.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The witness of {@code deploy/witness} in a process of its own, as a court would run it. */
final class WitnessProgram implements AutoCloseable {

  private static final String NAME = "court.example/w1";

  private final Process process;
  private final URI prefix;

  private WitnessProgram(Process process, URI prefix) {
    this.process = process;
    this.prefix = prefix;
  }

  /** Makes its key, as {@code ./run key} does, and gives the public half. */
  static String key(Path data) throws IOException, InterruptedException {
    Process process = launch(List.of("key", "--data", data.toString(), "--name", NAME));
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /**
   * @param port 0 for one that is free
   * @param logs files with verifier keys
   */
  static WitnessProgram start(Path data, int port, List<Path> logs) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("--data", data.toString(), "--port", String.valueOf(port)));
    logs.forEach(log -> arguments.addAll(List.of("--log", log.toString())));
    Process process = launch(arguments);
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    assertThat(line).startsWith("Witness at http://127.0.0.1:");
    return new WitnessProgram(process, URI.create(line.substring("Witness at ".length())));
  }

  /** What goes into a policy. */
  URI prefix() {
    return prefix;
  }

  private static Process launch(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Override
  public void close() throws InterruptedException {
    int unused = process.destroyForcibly().waitFor();
  }
}
