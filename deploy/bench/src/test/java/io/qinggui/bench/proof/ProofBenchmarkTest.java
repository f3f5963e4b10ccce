package io.qinggui.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.scenario.report.Output;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProofBenchmarkTest {

  @Test
  void a_log_is_published_goes_on_and_proves() throws Exception {
    int exit = new CommandLine(new ProofBenchmark()).execute("--events=3000,70000", "--proofs=100");

    assertThat(exit).isZero();
    assertThat(Files.readAllLines(Output.file("proof.csv")))
        .anyMatch(line -> line.startsWith("70000,"));
  }
}
