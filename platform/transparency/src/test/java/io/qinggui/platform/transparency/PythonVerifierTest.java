package io.qinggui.platform.transparency;

import static io.qinggui.platform.transparency.SampleLog.COURT;
import static io.qinggui.platform.transparency.SampleLog.SIGNER;
import static io.qinggui.platform.transparency.SampleLog.TIME;
import static io.qinggui.platform.transparency.SampleLog.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.TileAppender;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.proof.LogProof;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.EntryBundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier in Python, which was written from the specifications, says what this one says. */
class PythonVerifierTest {

  private static final String POLICY =
      """
      log %s
      witness court %s
      group one any court
      quorum one
      """
          .formatted(SIGNER.verifierKey().format(), COURT.verifierKey().format());

  private record Outcome(int status, String said) {}

  @TempDir private Path directory;

  private final SampleLog log = SampleLog.of(700);

  @BeforeEach
  void given_python_and_a_policy() throws InterruptedException {
    assumeTrue(hasPython(), "skipped: there is no python3 to run the second verifier with");
    write("policy", utf8(POLICY));
  }

  @Test
  void both_prove_an_entry() {
    write("entry", log.entry(517));
    write("proof", LogProof.of(log.tree().inclusion(517), cosigned(log)).format());

    assertThat(python("proof", "policy", "proof", "entry")).isEqualTo(new Outcome(0, "proven\n"));

    write("entry", log.entry(518));
    assertThat(python("proof", "policy", "proof", "entry").said()).contains("not there");
    write("proof", LogProof.of(log.tree().inclusion(518), log.signed()).format());
    assertThat(python("proof", "policy", "proof", "entry").said()).contains("no quorum");
  }

  @Test
  void both_refuse_every_proof_with_a_bit_that_changed() {
    byte[] sound = LogProof.of(log.tree().inclusion(3), cosigned(log)).format();
    write("entry", log.entry(3));
    Random random = new Random(20_261_127);
    List<Integer> places = random.ints(40, 0, 8 * sound.length).boxed().toList();
    for (int place : places) {
      byte[] altered = sound.clone();
      altered[place / 8] ^= (byte) (1 << place % 8);
      write("proof", altered);

      assertThat(isProven(altered)).as("bit %d in Java", place).isFalse();
      assertThat(python("proof", "policy", "proof", "entry").status())
          .as("bit %d in Python", place)
          .isEqualTo(1);
    }
  }

  @Test
  void both_prove_that_a_log_only_appended() {
    for (int earlier : List.of(1, 2, 255, 256, 300, 512, 699, 700)) {
      SampleLog before = SampleLog.of(earlier);
      write("old", cosigned(before).format());
      write("new", cosigned(log).format());
      write("path", path(log.tree().consistency(earlier).path()));
      assertThat(python("consistency", "policy", "old", "new", "path"))
          .isEqualTo(new Outcome(0, "proven\n"));
    }

    write("old", cosigned(SampleLog.of(300).append("another")).format());
    write("path", path(log.tree().consistency(301).path()));
    assertThat(python("consistency", "policy", "old", "new", "path").said())
        .contains("another log");
  }

  @Test
  void both_hash_entries_and_tiles_to_the_checkpoint() {
    writeLog();

    assertThat(python("log", "policy", ".")).isEqualTo(new Outcome(0, "proven\n"));

    alter("tile/1/000.p/2");
    assertThat(python("log", "policy", ".").said()).contains("tile/1/0 is altered");
    writeLog();
    alter("tile/entries/001");
    assertThat(python("log", "policy", ".").said()).contains("another root");
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void writeLog() {
    TileAppender appender = new TileAppender((id, hashes) -> write(id.path(), hashes));
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      appender.append(log.leaf(i).bytes());
      entries.add(log.entry(i));
    }
    appender.flush();
    for (int i = 0; i < log.size(); i += 256) {
      List<byte[]> part = entries.subList(i, Math.min(i + 256, log.size()));
      write(new BundleId(i / 256, part.size()).path(), EntryBundles.format(part));
    }
    write("checkpoint", cosigned(log).format());
  }

  private static SignedCheckpoint cosigned(SampleLog log) {
    return log.signed().with(List.of(COURT.cosign(log.checkpoint(), TIME)));
  }

  private boolean isProven(byte[] proof) {
    try {
      return LogProof.parse(proof).verify(log.leaf(3), Policy.parse(utf8(POLICY))).isProven();
    } catch (MalformedException | UnverifiedNoteException e) {
      return false;
    }
  }

  private static byte[] path(List<Hash> hashes) {
    return utf8(hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()));
  }

  private void alter(String file) {
    try {
      byte[] bytes = Files.readAllBytes(directory.resolve(file));
      bytes[bytes.length / 2] ^= 1;
      write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, byte[] bytes) {
    try {
      Files.createDirectories(directory.resolve(file).getParent());
      Files.write(directory.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome python(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("python3");
    command.add(Path.of("src/test/python/verify_log.py").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
