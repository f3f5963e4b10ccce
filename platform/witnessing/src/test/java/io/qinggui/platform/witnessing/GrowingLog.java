package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.merkle.MemoryTiles;
import io.qinggui.platform.transparency.merkle.TileAppender;
import io.qinggui.platform.transparency.merkle.TileTree;
import io.qinggui.platform.transparency.merkle.TreeHasher;
import io.qinggui.platform.transparency.note.NoteSigner;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A log that grows, and that may tell another history under the same key. */
public final class GrowingLog {

  public static final String ORIGIN = "qinggui.example/ledgers/license";

  private final String origin;
  private final NoteSigner signer;
  private final List<String> entries = new ArrayList<>();
  private final MemoryTiles tiles = new MemoryTiles();
  private final TileAppender appender = new TileAppender(tiles);

  private GrowingLog(String origin) {
    this.origin = origin;
    this.signer = new NoteSigner(origin, key(KeyAlgorithm.ED25519, 1));
  }

  public static GrowingLog of(int size) {
    return named(ORIGIN).grow(size);
  }

  public static GrowingLog named(String origin) {
    return new GrowingLog(origin);
  }

  /** The same key each time. */
  public static SigningKey key(KeyAlgorithm algorithm, int number) {
    byte[] seed = new byte[SigningKey.SEED_LENGTH];
    seed[0] = (byte) number;
    return SigningKey.fromSeed(algorithm, seed);
  }

  /** Appends until it has so many entries. */
  public GrowingLog grow(int size) {
    while (entries.size() < size) {
      append("{\"position\":" + (entries.size() + 1) + "}");
    }
    return this;
  }

  public GrowingLog append(String entry) {
    entries.add(entry);
    appender.append(new TreeHasher().leaf(entry.getBytes(StandardCharsets.UTF_8)).bytes());
    appender.flush();
    return this;
  }

  /** One that has the same first entries, another one behind them, and then goes on. */
  public GrowingLog forkedBehind(int common, String other, int size) {
    GrowingLog fork = new GrowingLog(origin);
    entries.subList(0, common).forEach(fork::append);
    return fork.append(other).grow(size);
  }

  public String origin() {
    return origin;
  }

  public VerifierKey verifierKey() {
    return signer.verifierKey();
  }

  public SignedCheckpoint signed() {
    return signed(entries.size());
  }

  /** As it was when it had so many entries. */
  public SignedCheckpoint signed(int size) {
    Checkpoint checkpoint = Checkpoint.of(origin, size, new TileTree(tiles, size).root());
    return SignedCheckpoint.of(checkpoint, List.of(signer.sign(checkpoint.text())));
  }

  public ConsistencyProofs proofs() {
    return (from, to) -> new TileTree(tiles, to).consistency(from);
  }

  /** What a witness is sent that has seen {@code old} entries. */
  public AddCheckpoint request(int old) {
    return AddCheckpoint.of(proofs().consistency(old, entries.size()), signed());
  }
}
