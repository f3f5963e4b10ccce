package io.qinggui.platform.log;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.merkle.TileTree;
import io.qinggui.platform.transparency.tile.TileId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a checkpoint. What it proves leads to the root that was signed, or is a {@link
 * DamagedTilesException}; a tile that is lost is a {@link
 * io.qinggui.platform.transparency.merkle.MissingTileException}.
 */
record PublishedTree(LogStore store, Published published) {

  Optional<byte[]> tile(TileId id) {
    return has(id)
        ? Optional.of(Arrays.copyOf(store.read(id), id.width() * Hash.LENGTH))
        : Optional.empty();
  }

  /** It has at least so many hashes there. */
  boolean has(TileId id) {
    long hashes = TileId.hashesAt(id.level(), published.size());
    long full = hashes / TileId.FULL_WIDTH;
    return id.index() < full || (id.index() == full && id.width() <= hashes % TileId.FULL_WIDTH);
  }

  LogInclusion inclusion(LedgerEvent event, @Nullable Long size) {
    long wanted = size == null ? published.size() : size;
    requirePublished(Math.max(wanted, size == null ? event.position() : 0));
    Hash leaf = Hash.of(event.leafHash());
    TileTree tree = new TileTree(store, wanted);
    InclusionProof proof = tree.inclusion(event.position() - 1);
    Hash root = checkedRoot(tree);
    requireSound(proof.proves(leaf, root));
    return new LogInclusion(proof, leaf, root, checkpointOf(wanted));
  }

  LogConsistency consistency(long from, @Nullable Long to) {
    long later = to == null ? published.size() : to;
    requirePublished(Math.max(from, later));
    TileTree tree = new TileTree(store, later);
    ConsistencyProof proof = tree.consistency(from);
    Hash earlierRoot = new TileTree(store, from).root();
    Hash root = checkedRoot(tree);
    requireSound(proof.proves(earlierRoot, root));
    return new LogConsistency(proof, earlierRoot, root, checkpointOf(later));
  }

  /** The root of a tree that leads to the one that was signed. */
  private Hash checkedRoot(TileTree tree) {
    if (tree.size() == published.size()) {
      return published.root();
    }
    Hash root = tree.root();
    requireSound(
        new TileTree(store, published.size())
            .consistency(tree.size())
            .proves(root, published.root()));
    return root;
  }

  private @Nullable SignedCheckpoint checkpointOf(long size) {
    return size == published.size() ? published.signed() : null;
  }

  private void requirePublished(long size) {
    if (size > published.size()) {
      throw new UnpublishedSizeException(size, published.size());
    }
  }

  private static void requireSound(boolean sound) {
    if (!sound) {
      throw new DamagedTilesException();
    }
  }
}
