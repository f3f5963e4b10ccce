package io.qinggui.platform.log;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.merkle.TileTree;
import io.qinggui.platform.transparency.merkle.Tiles;
import io.qinggui.platform.transparency.tile.TileId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a checkpoint. What it proves, and what it shows of its tiles, leads to the root that
 * was signed, or is a {@link DamagedTilesException}; a tile that is lost is a {@link
 * io.qinggui.platform.transparency.merkle.MissingTileException}.
 */
record PublishedTree(LogStore store, Published published) {

  Optional<byte[]> tile(TileId id) {
    return has(id) ? Optional.of(checked(id)) : Optional.empty();
  }

  /**
   * Others may keep a tile for ever, so that an altered one would outlive its being made again. A
   * path leads past all hashes of a tile but the one that it goes through; a second path leads past
   * that.
   */
  private byte[] checked(TileId id) {
    Map<TileId, byte[]> read = new HashMap<>();
    Tiles once = each -> read.computeIfAbsent(each, store::read);
    TileTree tree = new TileTree(once, published.size());
    requireSound(tree.root().equals(published.root()));
    long first = id.index() * TileId.FULL_WIDTH;
    long leaves = 1L << (id.level() * TileId.HEIGHT);
    requireLeaf(tree, first * leaves);
    requireLeaf(tree, Math.min((first + 1) * leaves, published.size() - 1));
    byte[] tile = once.read(TileId.holding(id.level(), first, published.size()));
    return Arrays.copyOf(tile, id.width() * Hash.LENGTH);
  }

  private void requireLeaf(TileTree tree, long index) {
    requireSound(tree.inclusion(index).proves(tree.leaf(index), published.root()));
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
