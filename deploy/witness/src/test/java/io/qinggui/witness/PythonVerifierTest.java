package io.qinggui.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.witnessing.GrowingLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the witness serves holds before the verifier that was written without this code. */
class PythonVerifierTest {

  private static final Path VERIFIER =
      Path.of("../../platform/transparency/src/test/python/verify_log.py");

  @TempDir private Path directory;

  private final GrowingLog log = GrowingLog.of(20);

  @BeforeEach
  void given_python() throws InterruptedException {
    assumeTrue(hasPython(), "skipped: there is no python3 to run the second verifier with");
  }

  @Test
  void two_checkpoints_that_were_cosigned_are_proven_to_be_of_one_history() throws Exception {
    try (Courthouse court = new Courthouse(directory.resolve("witness"), log).open()) {
      court.add(log.request(0));
      Files.write(directory.resolve("old"), court.monitored(log).body());
      court.add(log.grow(700).request(20));
      Files.write(directory.resolve("new"), court.monitored(log).body());
      write("path", path());
      write("policy", policy(court));

      assertThat(python()).isEqualTo("proven\n");

      String altered = Files.readString(directory.resolve("new")).replace("\n700\n", "\n701\n");
      write("new", altered);
      assertThat(python()).contains("a wrong signature");
      write("new", new String(log.signed().format(), StandardCharsets.UTF_8));
      assertThat(python()).contains("no quorum");
    }
  }

  private String path() {
    return log.proofs().consistency(20, 700).path().stream()
        .map(Hash::base64)
        .collect(Collectors.joining("\n"));
  }

  private String policy(Courthouse court) {
    return "log %s\nwitness court %s\nquorum court\n"
        .formatted(log.verifierKey().format(), court.keys().getFirst().format());
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private String python() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "python3",
                VERIFIER.toAbsolutePath().toString(),
                "consistency",
                "policy",
                "old",
                "new",
                "path")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
