package io.qinggui.bench.openaccess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code wrk} asks for the hotlines without a token, as often as it can. */
final class Flood implements AutoCloseable {

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern ALL = Pattern.compile("(\\d+) requests in");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private final Process wrk;

  /**
   * What came of it.
   *
   * @param perSecond answers
   * @param refusedPercent of them not answered with 2xx
   */
  record Result(double perSecond, double refusedPercent) {}

  private Flood(Process wrk) {
    this.wrk = wrk;
  }

  static Flood start(int port, int connections, Duration length) throws IOException {
    return new Flood(
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + length.toSeconds() + "s",
                "http://127.0.0.1:" + port + "/api/v1/public/hotlines")
            .redirectErrorStream(true)
            .start());
  }

  /** Waits for its end. */
  Result result() throws IOException {
    String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    double all = number(ALL, output);
    return new Result(number(RATE, output), 100 * number(REFUSED, output) / all);
  }

  private static double number(Pattern pattern, String output) {
    Matcher found = pattern.matcher(output);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  @Override
  public void close() {
    wrk.destroy();
  }
}
