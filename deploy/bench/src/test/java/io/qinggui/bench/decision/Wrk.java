package io.qinggui.bench.decision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The load generator {@code wrk}: one thread, some connections that are kept alive. */
final class Wrk {

  private final int port;
  private final String token;
  private final int connections;
  private final Path script;
  private final Path bodies;

  /**
   * What a round came to.
   *
   * @param perSecond answers
   * @param failed requests without an answer of 2xx
   * @param p50 median latency in milliseconds
   * @param p99 the one in a hundred
   */
  record Round(double perSecond, long failed, double p50, double p99) {}

  Wrk(int port, String token, int connections, Path folder, List<String> questions)
      throws IOException {
    this.port = port;
    this.token = token;
    this.connections = connections;
    this.script = folder.resolve("load.lua");
    this.bodies = Files.write(folder.resolve("bodies"), questions);
    try (InputStream in = Wrk.class.getResourceAsStream("load.lua")) {
      Files.copy(Objects.requireNonNull(in), script);
    }
  }

  /** Whether it is there. */
  static boolean installed() throws InterruptedException {
    try {
      Process version =
          new ProcessBuilder("wrk", "-v")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      version.waitFor();
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  Round post(String path, Duration duration) throws IOException, InterruptedException {
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + duration.toSeconds() + "s",
                "-s",
                script.toString(),
                "http://127.0.0.1:" + port,
                "--",
                path,
                token,
                bodies.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return round(output);
  }

  private static Round round(String output) {
    String[] result =
        output
            .lines()
            .filter(line -> line.startsWith("result "))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(output))
            .split(" ");
    return new Round(
        Double.parseDouble(result[1]) * 1e6 / Double.parseDouble(result[2]),
        Long.parseLong(result[3]),
        Double.parseDouble(result[4]) / 1e3,
        Double.parseDouble(result[5]) / 1e3);
  }
}
