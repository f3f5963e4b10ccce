package io.qinggui.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prometheus itself shows that each alert fires, and when it stays silent. */
class AlertRulesTest {

  private static final Path PROMETHEUS = Repository.ROOT.resolve("deploy/observability/prometheus");
  private static final Pattern ALERT = Pattern.compile("(?m)^ *- alert: (\\w+)$");

  @Test
  void each_alert_fires_and_is_silent_as_its_tests_say() throws Exception {
    requirePromtool();

    assertThat(promtool("test", "rules", "alerts-test.yml")).isEqualTo("SUCCESS");
  }

  @Test
  void each_alert_has_a_test_of_either_kind() throws IOException {
    String rules = Files.readString(PROMETHEUS.resolve("alerts.yml"));
    String tests = Files.readString(PROMETHEUS.resolve("alerts-test.yml"));

    assertThat(ALERT.matcher(rules).results().map(it -> it.group(1)))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(tests).contains("name: " + it + " fires", it + " is silent"));
  }

  @Test
  void the_configurations_are_sound() throws Exception {
    requirePromtool();

    for (String file : List.of("prometheus.yml", "prometheus-standalone.yml")) {
      assertThat(promtool("check", "config", "--syntax-only", file)).isEqualTo("SUCCESS");
    }
  }

  private static void requirePromtool() {
    String path = System.getenv().getOrDefault("PATH", "");
    assumeTrue(
        Stream.of(path.split(":", -1)).anyMatch(it -> Files.isExecutable(Path.of(it, "promtool"))),
        "promtool is not installed (Debian: apt-get install prometheus)");
  }

  private static String promtool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(PROMETHEUS.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "SUCCESS" : said;
  }
}
