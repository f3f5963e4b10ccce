package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.imports.FileCheck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a console hears of an import. */
class ConsoleProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void a_file_gets_a_line_every_few_seconds_with_the_rate_and_the_time_left() {
    ConsoleProgress progress = progress(false);
    progress.checked(List.of(check("operators.csv", 10_000), check("licenses.csv", 10_000)));
    progress.begin("operators.csv", 10_000);

    for (int second = 0; second < 10; second++) {
      for (int step = 0; step < 10; step++) {
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        progress.advance(100);
      }
    }
    progress.end();

    assertThat(lines("operators.csv: "))
        .containsExactly(
            "  operators.csv: 5,000 of 10,000; all: 5,000 of 20,000 lines, 1,000 lines/s,"
                + " 15 s left",
            "  operators.csv: 10,000 of 10,000; all: 10,000 of 20,000 lines, 1,000 lines/s,"
                + " 10 s left",
            "  operators.csv: 10,000 lines");
    assertThat(text()).doesNotContain("\r");
  }

  @Test
  void a_terminal_has_one_line_that_is_written_over() {
    ConsoleProgress progress = progress(true);
    progress.checking("operators.csv");
    progress.checked(List.of(check("operators.csv", 10)));
    progress.begin("operators.csv", 10);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    progress.advance(5);
    progress.end();

    assertThat(text()).contains("\r  operators.csv: 5 of 10;").endsWith("\r");
  }

  @Test
  void what_was_done_long_ago_does_not_count_for_the_rate() {
    Throughput throughput = new Throughput(0);

    for (int second = 1; second <= 60; second++) {
      throughput.add(Duration.ofSeconds(second).toNanos(), Math.max(0, (second - 20) * 100L));
    }

    assertThat(throughput.perSecond()).isEqualTo(100);
    assertThat(throughput.timeFor(1000)).hasValue(Duration.ofSeconds(10));
  }

  @Test
  void as_long_as_nothing_is_done_nobody_knows_how_long_it_takes() {
    Throughput throughput = new Throughput(0);
    throughput.add(Duration.ofSeconds(1).toNanos(), 0);

    assertThat(throughput.timeFor(1)).isEmpty();
  }

  private ConsoleProgress progress(boolean terminal) {
    return new ConsoleProgress(
        new PrintStream(written, true, StandardCharsets.UTF_8), terminal, nanos::get);
  }

  private static FileCheck check(String file, long lines) {
    return new FileCheck(file, true, lines, 0, 0, 0, 0);
  }

  private List<String> lines(String start) {
    return text().lines().filter(it -> it.strip().startsWith(start)).toList();
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
