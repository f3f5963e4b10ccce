package io.qinggui.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.witnessing.GrowingLog;
import io.qinggui.platform.witnessing.WitnessAnswer;
import io.qinggui.platform.witnessing.Witnessed;
import io.qinggui.platform.witnessing.Witnesses;
import io.qinggui.platform.witnessing.WitnessingSettings;
import io.qinggui.witness.storage.FileDisk;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of {@code platform/witnessing} and this witness, with both kinds of keys. */
class WholeChainTest {

  private static final WitnessingSettings SETTINGS =
      new WitnessingSettings(
          Duration.ofSeconds(30),
          64 * 1024,
          Duration.ofMillis(50),
          Duration.ofMillis(500),
          Duration.ofHours(1));

  @TempDir private Path directory;

  private final GrowingLog log = GrowingLog.of(20);

  @Test
  void a_log_is_witnessed_by_both_keys_of_both_witnesses() throws Exception {
    try (Courthouse first = opened("first", log);
        Courthouse second = opened("second", log);
        Witnesses witnesses = witnesses(log, first, second)) {
      for (int size : List.of(20, 21, 600)) {
        witnesses.submit(log.grow(size).signed());
        await().until(() -> size(witnesses) == size);
      }

      assertThat(witnesses.newest().orElseThrow().judgement().witnessed()).hasSize(4);
    }
  }

  @Test
  void a_witness_that_was_away_for_long_comes_back_and_gets_a_proof_from_there() throws Exception {
    try (Courthouse one = opened("one", log);
        Witnesses before = witnesses(log, one)) {
      before.submit(log.signed());
      await().until(() -> size(before) == 20);
      List<VerifierKey> keys = one.keys();
      URI address = one.prefix();
      one.stop();

      try (Witnesses away = witnesses(log, keys, address)) {
        away.submit(log.grow(2_000).signed());
        await().until(() -> away.states().getFirst().last() instanceof WitnessAnswer.Failed);
        assertThat(away.newest()).isEmpty();
      }
      one.open(new FileDisk(), null, false);
      try (Witnesses after = witnesses(log, one)) {
        after.submit(log.signed());
        await().until(() -> size(after) == 2_000);
      }
    }
  }

  @Test
  void a_log_that_was_put_back_learns_that_the_witness_is_ahead() throws Exception {
    try (Courthouse one = opened("one", log);
        Witnesses witnesses = witnesses(log, one);
        Witnesses restored = witnesses(log, one)) {
      witnesses.submit(log.signed());
      await().until(() -> size(witnesses) == 20);

      restored.submit(log.signed(15));

      await().until(() -> new WitnessAnswer.Ahead(20).equals(restored.states().getFirst().last()));
    }
  }

  private Courthouse opened(String name, GrowingLog witnessed) throws IOException {
    return new Courthouse(directory.resolve(name), witnessed)
        .open(new FileDisk(), name + ".example/w1", true);
  }

  private static Witnesses witnesses(GrowingLog log, Courthouse... houses) {
    StringBuilder policy = new StringBuilder();
    for (int i = 0; i < houses.length; i++) {
      policy.append(lines("w" + i, houses[i].keys(), houses[i].prefix()));
    }
    return start(log, policy.toString(), 2 * houses.length);
  }

  private static Witnesses witnesses(GrowingLog log, List<VerifierKey> keys, URI prefix) {
    return start(log, lines("w0", keys, prefix), 2);
  }

  private static String lines(String name, List<VerifierKey> keys, URI prefix) {
    return "witness %s-a %s %s\nwitness %s-b %s %s\n"
        .formatted(name, keys.getFirst().format(), prefix, name, keys.getLast().format(), prefix);
  }

  private static Witnesses start(GrowingLog log, String lines, int keys) {
    StringBuilder policy = new StringBuilder("log " + log.verifierKey().format() + "\n" + lines);
    policy.append("group every all");
    for (int i = 0; i < keys / 2; i++) {
      policy.append(" w").append(i).append("-a w").append(i).append("-b");
    }
    policy.append("\nquorum every\n");
    return Witnesses.start(
        Policy.parse(policy.toString().getBytes(StandardCharsets.UTF_8)),
        log.proofs(),
        SETTINGS,
        () -> Instant.ofEpochSecond(Courthouse.NOON),
        witnessed -> {});
  }

  private static long size(Witnesses witnesses) {
    return witnesses.newest().map(Witnessed::size).orElse(-1L);
  }
}
