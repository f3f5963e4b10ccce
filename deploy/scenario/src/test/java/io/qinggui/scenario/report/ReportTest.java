package io.qinggui.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);

  @Test
  void what_is_shown_stands_in_the_file_too() throws IOException {
    Table table =
        new Table("engine", "writers", "events/s")
            .row("ledger, SQLite", 64, 123_456.7)
            .row("bare", 1, 0.01234);

    table.publish("report-test", out);

    assertThat(Files.readString(Output.file("report-test.csv")))
        .isEqualTo("engine,writers,events/s\n\"ledger, SQLite\",64,123457\nbare,1,0.0123\n");
    assertThat(console.toString(StandardCharsets.UTF_8))
        .contains("engine          writers  events/s\nledger, SQLite       64    123457")
        .contains("processors");
  }

  @Test
  void a_chart_has_a_bar_for_every_value() throws IOException {
    Chart.bars("Append", "writers", "events/s")
        .series("ours", List.of("1", "8"), List.of(100, 200))
        .series("theirs", List.of("1", "8"), List.of(50, 20))
        .logarithmic()
        .publish("report-test", out);

    // text is drawn as outlines: what can be counted are the bars, two in each colour and a legend
    String svg = Files.readString(Output.file("report-test.svg"));
    assertThat(svg.split("fill:rgb\\(0,55,255\\)", -1)).hasSize(1 + 3);
    assertThat(svg.split("fill:rgb\\(255,172,0\\)", -1)).hasSize(1 + 3);
  }

  @Test
  void the_median_is_in_the_middle() {
    assertThat(Median.of(9, 1, 5)).isEqualTo(5);
    assertThat(Median.of(9, 1, 5, 6)).isEqualTo(5.5);
  }
}
