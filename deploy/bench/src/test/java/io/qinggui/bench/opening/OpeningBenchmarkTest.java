package io.qinggui.bench.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.scenario.report.Output;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** It fails when a ledger is not what was filled in, or is found to be damaged. */
class OpeningBenchmarkTest {

  @Test
  void short_ledgers_are_opened_from_their_checkpoints() throws Exception {
    int exit =
        new CommandLine(new OpeningBenchmark())
            .execute("--events=700,1400", "--rounds=1", "--interval=100");

    assertThat(exit).isZero();
    assertThat(Files.readAllLines(Output.file("opening.csv"))).hasSize(1 + 2);
  }
}
