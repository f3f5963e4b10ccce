package io.qinggui.bench.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.scenario.report.Output;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ImpactBenchmarkTest {

  @Test
  void the_impact_on_a_small_register_is_found_while_others_are_answered() throws Exception {
    int exit = new CommandLine(new ImpactBenchmark()).execute("--operators=70", "--seconds=1");

    assertThat(exit).isZero();
    // a promise of each seventh operator came late, and changes nothing
    assertThat(Files.readAllLines(Output.file("impact.csv")).getLast()).startsWith("70,60,");
    assertThat(Files.readAllLines(Output.file("impact-on-others.csv"))).hasSize(5);
  }
}
