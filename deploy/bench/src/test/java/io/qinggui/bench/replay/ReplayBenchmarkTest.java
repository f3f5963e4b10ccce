package io.qinggui.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.scenario.report.Output;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every replay fails when it has not seen every event, or projected every operator. */
class ReplayBenchmarkTest {

  @Test
  void every_replay_sees_the_whole_ledger() throws Exception {
    int exit = new CommandLine(new ReplayBenchmark()).execute("--events=1200,2400", "--rounds=1");

    assertThat(exit).isZero();
    assertThat(Files.readAllLines(Output.file("replay.csv"))).hasSize(1 + 2 * 7);
  }
}
