package io.qinggui.platform.transparency;

import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.MemoryTiles;
import io.qinggui.platform.transparency.merkle.TileAppender;
import io.qinggui.platform.transparency.merkle.TileTree;
import io.qinggui.platform.transparency.merkle.TreeHasher;
import io.qinggui.platform.transparency.note.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A log with its keys and two witnesses, the same in every test. */
public final class SampleLog {

  public static final String ORIGIN = "qinggui.example/ledgers/license";

  /** 2023-03-20T13:05:47Z. */
  public static final long TIME = 1_679_315_147L;

  public static final NoteSigner SIGNER = new NoteSigner(ORIGIN, key(KeyAlgorithm.ED25519, 1));
  public static final Cosigner PQ_SIGNER = new Cosigner(ORIGIN, key(KeyAlgorithm.ML_DSA_44, 2));
  public static final Cosigner COURT =
      new Cosigner("court.example/w1", key(KeyAlgorithm.ED25519, 3));
  public static final Cosigner CARRIER =
      new Cosigner("carrier.example/w1", key(KeyAlgorithm.ML_DSA_44, 4));

  private final MemoryTiles tiles = new MemoryTiles();
  private final List<byte[]> entries = new ArrayList<>();
  private final TileAppender appender = new TileAppender(tiles);

  public static SampleLog of(int size) {
    SampleLog log = new SampleLog();
    for (int i = 0; i < size; i++) {
      log.append("{\"position\":" + (i + 1) + "}");
    }
    return log;
  }

  public SampleLog append(String entry) {
    byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
    entries.add(bytes);
    appender.append(new TreeHasher().leaf(bytes).bytes());
    appender.flush();
    return this;
  }

  public static SigningKey key(KeyAlgorithm algorithm, int number) {
    byte[] seed = new byte[SigningKey.SEED_LENGTH];
    seed[0] = (byte) number;
    return SigningKey.fromSeed(algorithm, seed);
  }

  public byte[] entry(int index) {
    return entries.get(index);
  }

  public Hash leaf(int index) {
    return new TreeHasher().leaf(entries.get(index));
  }

  public int size() {
    return entries.size();
  }

  public MemoryTiles tiles() {
    return tiles;
  }

  public TileTree tree() {
    return tree(entries.size());
  }

  public TileTree tree(int size) {
    return new TileTree(tiles, size);
  }

  public Checkpoint checkpoint() {
    return Checkpoint.of(ORIGIN, entries.size(), tree().root());
  }

  /** Signed by the log alone. */
  public SignedCheckpoint signed() {
    Checkpoint checkpoint = checkpoint();
    return SignedCheckpoint.of(checkpoint, List.of(SIGNER.sign(checkpoint.text())));
  }

  /** Signed by the log with both keys, and by both witnesses. */
  public SignedCheckpoint witnessed() {
    Checkpoint checkpoint = checkpoint();
    return signed()
        .with(
            List.of(
                PQ_SIGNER.cosign(checkpoint, TIME),
                COURT.cosign(checkpoint, TIME),
                CARRIER.cosign(checkpoint, TIME + 1)));
  }

  /** Trusts the log by either key, and both witnesses together. */
  public static String policy() {
    return """
    # a policy for tests
    log %s https://qinggui.example/log/license
    log %s

    witness court %s https://court.example/witness
    witness carrier %s
    group both all court carrier
    quorum both
    """
        .formatted(
            SIGNER.verifierKey().format(),
            PQ_SIGNER.verifierKey().format(),
            COURT.verifierKey().format(),
            CARRIER.verifierKey().format());
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
