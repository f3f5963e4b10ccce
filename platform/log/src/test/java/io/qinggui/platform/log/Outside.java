package io.qinggui.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.NoteSignature;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Somebody who remembers every checkpoint that a log ever showed or kept. */
final class Outside {

  static final LogSigners SIGNERS =
      new LogSigners("qinggui.example/ledgers/license", seed(1), seed(2));

  private final Map<Long, Hash> roots = new HashMap<>();

  static byte[] seed(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return seed;
  }

  /** Of a log that nobody witnesses. */
  static LogFollower follower(
      LeafLedger ledger, LogStore store, LogSigners signers, InstantSource clock) {
    WitnessedSlot slot = new WitnessedSlot(store, signers, LogPolicy.alone(signers).policy());
    return new LogFollower(ledger, store, signers, clock, slot);
  }

  /** Two roots for one size are what must never be seen. */
  void sees(LogFollower follower) {
    follower.shown().ifPresent(it -> sees(it.bytes()));
  }

  void sees(LogStore store) {
    store.checkpoint().ifPresent(this::sees);
    store.witnessed().ifPresent(this::sees);
  }

  private void sees(byte[] note) {
    SignedCheckpoint signed = SignedCheckpoint.parse(note);
    assertThat(
            signed
                .note()
                .requireSignedBy(SIGNERS.keys().stream().map(CheckpointVerifier::new).toList()))
        .hasSize(2)
        .extracting(NoteSignature::name)
        .containsOnly(SIGNERS.origin());
    Hash before = roots.putIfAbsent(signed.checkpoint().size(), signed.checkpoint().root());
    assertThat(before == null || before.equals(signed.checkpoint().root())).isTrue();
  }
}
