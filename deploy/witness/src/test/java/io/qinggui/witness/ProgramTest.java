package io.qinggui.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.witnessing.GrowingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, killed and started again. */
class ProgramTest {

  @TempDir private Path directory;

  private final GrowingLog log = GrowingLog.of(1);
  private Path data = Path.of("");
  private Path logKey = Path.of("");

  @BeforeEach
  void given_the_key_of_a_log() throws IOException {
    data = directory.resolve("witness");
    logKey = directory.resolve("log.key");
    Files.writeString(logKey, "# the log of licenses\n" + log.verifierKey().format() + "\n");
  }

  @Test
  void the_key_is_made_once_and_printed_also_while_the_witness_runs() throws Exception {
    var made = WitnessProcess.run("key", "--data", data.toString(), "--name", Courthouse.NAME);

    assertThat(made.status()).isZero();
    VerifierKey key = VerifierKey.parse(made.said().strip());
    assertThat(key.name()).isEqualTo(Courthouse.NAME);
    try (WitnessProcess running = WitnessProcess.start(data, logKey)) {
      assertThat(WitnessProcess.run("key", "--data", data.toString())).isEqualTo(made);
      running.stop();
    }
  }

  @Test
  void a_second_process_says_why_it_does_not_start() throws Exception {
    try (WitnessProcess running = WitnessProcess.start(data, logKey)) {
      var second =
          WitnessProcess.run("--data", data.toString(), "--port", "0", "--log", logKey.toString());

      assertThat(second.status()).isEqualTo(1);
      assertThat(second.said()).contains("in use by another process").doesNotContain("\tat ");
      running.stop();
    }
  }

  @Test
  void what_is_missing_or_wrong_is_said() throws Exception {
    assertThat(WitnessProcess.run("key", "--data", data.toString()).said()).contains("--name");
    assertThat(WitnessProcess.run("--data", data.toString()).said()).contains("--log");
    Path witnessKey = directory.resolve("witness.key");
    Files.writeString(
        witnessKey, WitnessProcess.run("key", "--data", data + "", "--name", "w").said());

    assertThat(WitnessProcess.run("--data", data + "", "--log", witnessKey + "").said())
        .contains("key of a witness");
    assertThat(WitnessProcess.run("--data", data + "", "--log", "nowhere").said())
        .contains("cannot be read");
  }
}
