package io.qinggui.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.transparency.witness.AddCheckpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own. */
final class WitnessProcess implements AutoCloseable {

  private final Process process;
  private final URI prefix;

  private WitnessProcess(Process process, URI prefix) {
    this.process = process;
    this.prefix = prefix;
  }

  /** What a run said, and how it ended. */
  record Outcome(int status, String said) {}

  static WitnessProcess start(Path data, Path logKey) throws IOException {
    Process process =
        launch(
            List.of(
                "--data",
                data.toString(),
                "--name",
                Courthouse.NAME,
                "--port",
                "0",
                "--log",
                logKey.toString()));
    String line = reader(process).readLine();
    assertThat(line).startsWith("Witness at http://127.0.0.1:");
    return new WitnessProcess(process, URI.create(line.substring("Witness at ".length())));
  }

  /** Of a run that ends by itself. */
  static Outcome run(String... arguments) throws IOException, InterruptedException {
    Process process = launch(List.of(arguments));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  URI prefix() {
    return prefix;
  }

  HttpResponse<byte[]> add(HttpClient http, AddCheckpoint request)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(prefix + "/add-checkpoint"))
            .POST(BodyPublishers.ofByteArray(request.format()))
            .build(),
        BodyHandlers.ofByteArray());
  }

  void kill() {
    process.destroyForcibly();
  }

  /** As Ctrl-C does. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  /** Kills it, unless it has ended. */
  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
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
            "io.qinggui.witness.Program"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
