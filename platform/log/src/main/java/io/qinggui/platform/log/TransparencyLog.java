package io.qinggui.platform.log;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.transparency.merkle.TileTree;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.transparency.tile.OversizedEntryException;
import io.qinggui.platform.transparency.tile.TileId;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The transparency log of a ledger at work. It follows the ledger on a thread of its own, so that
 * appends wait for nothing, and publishes within a second of a commit; where there is nothing new
 * it publishes nothing.
 *
 * <p>Everything that it shows agrees with the checkpoint that was published last: tiles and proofs
 * are of its tree or of a smaller one, and a proof is checked against its root before it is given
 * out. Safe for use by many threads.
 */
public final class TransparencyLog implements AutoCloseable {

  private final Ledger ledger;
  private final LogStore store;
  private final LogSigners signers;
  private final LogFollower follower;
  private final LogThread thread;

  private TransparencyLog(Ledger ledger, LogStore store, LogSigners signers, LogFollower follower) {
    this.ledger = ledger;
    this.store = store;
    this.signers = signers;
    this.follower = follower;
    this.thread = new LogThread(ledger, follower);
  }

  /**
   * Begins to follow, after the last checkpoint was held against the ledger behind the start.
   *
   * @param store closed with the log
   * @param clock tells the seconds in signatures with ML-DSA-44
   */
  public static TransparencyLog start(
      Ledger ledger, LogStore store, LogSigners signers, InstantSource clock) {
    return new TransparencyLog(
        ledger, store, signers, new LogFollower(ledger, store, signers, clock));
  }

  /** Which log it is. */
  public String origin() {
    return signers.origin();
  }

  /** What others need to verify its checkpoints. */
  public List<VerifierKey> keys() {
    return signers.keys();
  }

  /** How it is. */
  public LogState state() {
    return follower.state();
  }

  /**
   * The checkpoint that was published last.
   *
   * @throws LogUnavailableException when none is, or it contradicts the ledger
   */
  public SignedCheckpoint checkpoint() {
    return published().signed();
  }

  /** The same as a note, in its bytes. */
  public byte[] note() {
    return published().bytes().clone();
  }

  /**
   * The hashes of a tile, as wide as its name says.
   *
   * @return empty when the published tree has no such tile, or only a narrower one
   * @throws LogUnavailableException as {@link #checkpoint}
   */
  public Optional<byte[]> tile(TileId id) {
    return reading(
        published ->
            has(id, published.size())
                ? Optional.of(Arrays.copyOf(store.read(id), id.width() * Hash.LENGTH))
                : Optional.empty());
  }

  /**
   * The stored bytes of events, each with its length before it.
   *
   * @return empty when the published tree has not so many
   * @throws LogUnavailableException as {@link #checkpoint}
   * @throws OversizedEntryException when one of them is too long: it is in the tree only
   */
  public Optional<byte[]> bundle(BundleId id) {
    if (!has(id.hashes(), published().size())) {
      return Optional.empty();
    }
    List<LedgerEvent> events = ledger.read(id.index() * TileId.FULL_WIDTH, id.width());
    return Optional.of(EntryBundles.format(events.stream().map(LedgerEvent::stored).toList()));
  }

  /**
   * Proves that an event is in the log.
   *
   * @param size of the tree; {@code null} for that of the last checkpoint
   * @throws UnpublishedSizeException when the size, or that of a tree with the event, was not
   *     published yet
   * @throws IllegalArgumentException when the event is behind a tree of that size
   * @throws LogUnavailableException as {@link #checkpoint}
   */
  public LogInclusion inclusion(LedgerEvent event, @Nullable Long size) {
    return reading(
        published -> {
          long wanted = size == null ? published.size() : size;
          requirePublished(Math.max(wanted, size == null ? event.position() : 0), published);
          Hash leaf = Hash.of(event.leafHash());
          TileTree tree = new TileTree(store, wanted);
          InclusionProof proof = tree.inclusion(event.position() - 1);
          Hash root = checkedRoot(tree, published);
          requireSound(proof.proves(leaf, root));
          return new LogInclusion(proof, leaf, root, checkpointOf(wanted, published));
        });
  }

  /**
   * Proves that the log only appended.
   *
   * @param from size, not above the other one
   * @param to size; {@code null} for that of the last checkpoint
   * @throws UnpublishedSizeException when a size was not published yet
   * @throws IllegalArgumentException when the first size is above the second
   * @throws LogUnavailableException as {@link #checkpoint}
   */
  public LogConsistency consistency(long from, @Nullable Long to) {
    return reading(
        published -> {
          long later = to == null ? published.size() : to;
          requirePublished(Math.max(from, later), published);
          TileTree tree = new TileTree(store, later);
          ConsistencyProof proof = tree.consistency(from);
          Hash earlierRoot = new TileTree(store, from).root();
          Hash root = checkedRoot(tree, published);
          requireSound(proof.proves(earlierRoot, root));
          return new LogConsistency(proof, earlierRoot, root, checkpointOf(later, published));
        });
  }

  /** The root of a tree that leads to the one that was signed. */
  private Hash checkedRoot(TileTree tree, Published published) {
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

  private static @Nullable SignedCheckpoint checkpointOf(long size, Published published) {
    return size == published.size() ? published.signed() : null;
  }

  private static void requirePublished(long size, Published published) {
    if (size > published.size()) {
      throw new UnpublishedSizeException(size, published.size());
    }
  }

  /** The published tree has at least so many hashes there. */
  private static boolean has(TileId id, long size) {
    long hashes = TileId.hashesAt(id.level(), size);
    long full = hashes / TileId.FULL_WIDTH;
    return id.index() < full || (id.index() == full && id.width() <= hashes % TileId.FULL_WIDTH);
  }

  private Published published() {
    return follower.shown().orElseThrow(() -> new LogUnavailableException(state()));
  }

  /** What damages a tile is healed behind the answer: tiles follow from the ledger. */
  private <T> T reading(Function<Published, T> read) {
    try {
      return read.apply(published());
    } catch (MissingTileException | DamagedTilesException e) {
      follower.tilesAreDamaged();
      thread.wake();
      throw new LogUnavailableException(new LogState.Starting());
    }
  }

  private static void requireSound(boolean sound) {
    if (!sound) {
      throw new DamagedTilesException();
    }
  }

  private static final class DamagedTilesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedTilesException() {
      super("tiles that do not lead to the root that was signed", null, false, false);
    }
  }

  /** Ends the thread, after the step that it takes. */
  @Override
  public void close() {
    thread.close();
    store.close();
  }
}
