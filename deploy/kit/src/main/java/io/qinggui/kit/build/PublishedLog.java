package io.qinggui.kit.build;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.Envelope;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.merkle.TileTree;
import io.qinggui.platform.transparency.proof.LogProof;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.TileId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log up to one checkpoint of its. For one thread. */
final class PublishedLog {

  private static final int KEPT_BUNDLES = 64;

  private final String ledger;
  private final LogSource source;
  private final byte[] note;
  private final SignedCheckpoint checkpoint;
  private final TileTree tree;
  private final Map<BundleId, List<byte[]>> kept =
      new LinkedHashMap<>(KEPT_BUNDLES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BundleId, List<byte[]>> eldest) {
          return size() > KEPT_BUNDLES;
        }
      };

  PublishedLog(String ledger, LogSource source) {
    this.ledger = ledger;
    this.source = source;
    this.note = source.checkpoint();
    this.checkpoint = SignedCheckpoint.parse(note);
    this.tree = new TileTree(source, size());
  }

  LogSource source() {
    return source;
  }

  byte[] note() {
    return note.clone();
  }

  long size() {
    return checkpoint.checkpoint().size();
  }

  /** The stored bytes of an event. */
  byte[] entry(long position) {
    TileId leaves = TileId.holding(0, position - 1, size());
    BundleId id = new BundleId(leaves.index(), leaves.width());
    return kept.computeIfAbsent(id, source::entries)
        .get((int) ((position - 1) % TileId.FULL_WIDTH));
  }

  LedgerEvent event(long position) {
    byte[] stored = entry(position);
    return Envelope.open(ledger, position, stored, LeafHash.of(stored));
  }

  /**
   * @throws KitRefusedException when the log does not prove what it shows
   */
  byte[] proof(long position) {
    InclusionProof proof = tree.inclusion(position - 1);
    if (!proof.proves(Hash.of(LeafHash.of(entry(position))), checkpoint.checkpoint().root())) {
      throw new KitRefusedException(
          "the log of " + ledger + " does not prove its event at position " + position);
    }
    return LogProof.of(proof, checkpoint).format();
  }

  List<Long> about(String subject) {
    return within(source.about(subject));
  }

  List<Long> ofStream(String stream) {
    return within(source.ofStream(stream));
  }

  private List<Long> within(List<Long> positions) {
    return positions.stream().filter(it -> it <= size()).toList();
  }
}
