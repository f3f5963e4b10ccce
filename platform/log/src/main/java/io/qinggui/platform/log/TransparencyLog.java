package io.qinggui.platform.log;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.transparency.tile.OversizedEntryException;
import io.qinggui.platform.transparency.tile.TileId;
import io.qinggui.platform.witnessing.WitnessState;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The transparency log of a ledger at work. It follows the ledger on a thread of its own, so that
 * appends wait for nothing, and publishes within a second of a commit; where there is nothing new
 * it publishes nothing. Witnesses are asked behind that.
 *
 * <p>Everything that it shows agrees with the checkpoint that it serves, which is the one that was
 * published last or, when that is wanted, the last one for which a quorum of witnesses vouches:
 * tiles and proofs are of its tree or of a smaller one, and a proof is checked against its root
 * before it is given out. Safe for use by many threads.
 */
public final class TransparencyLog implements AutoCloseable {

  private final Ledger ledger;
  private final LogStore store;
  private final LogSigners signers;
  private final LogPolicy policy;
  private final LogFollower follower;
  private final Vouching vouching;
  private final LogThread thread;

  private TransparencyLog(
      Ledger ledger,
      LogStore store,
      LogSigners signers,
      LogPolicy policy,
      LogFollower follower,
      Vouching vouching) {
    this.ledger = ledger;
    this.store = store;
    this.signers = signers;
    this.policy = policy;
    this.follower = follower;
    this.vouching = vouching;
    this.thread = new LogThread(ledger, follower, () -> vouching.follow(follower));
  }

  /** Begins to follow; nobody is asked to vouch for it. */
  public static TransparencyLog start(
      Ledger ledger, LogStore store, LogSigners signers, InstantSource clock) {
    return start(ledger, store, signers, null, clock);
  }

  /**
   * Begins to follow, after the last checkpoint was held against the ledger behind the start.
   *
   * @param store closed with the log
   * @param witnessing who is asked to vouch for it; {@code null} for nobody
   * @param clock tells the seconds in signatures with ML-DSA-44, and the age of cosignatures
   * @throws IllegalArgumentException when an address in the policy is none of a witness
   */
  public static TransparencyLog start(
      Ledger ledger,
      LogStore store,
      LogSigners signers,
      @Nullable LogWitnessing witnessing,
      InstantSource clock) {
    LogPolicy policy = witnessing == null ? LogPolicy.alone(signers) : witnessing.policy();
    WitnessedSlot slot = new WitnessedSlot(store, signers, policy.policy());
    LogFollower follower = new LogFollower(ledger, store, signers, clock, slot);
    Vouching vouching =
        witnessing == null
            ? Vouching.byNobody(slot)
            : Vouching.start(witnessing, slot, new ProofsForWitnesses(store, follower), clock);
    return new TransparencyLog(ledger, store, signers, policy, follower, vouching);
  }

  /** Which log it is. */
  public String origin() {
    return signers.origin();
  }

  /** What others need to verify its checkpoints. */
  public List<VerifierKey> keys() {
    return signers.keys();
  }

  /** The keys, the witnesses and the quorum, as a policy of C2SP tlog-policy. */
  public byte[] policy() {
    return policy.file().clone();
  }

  /** How it is. */
  public LogState state() {
    LogState state = follower.state();
    Published shown = follower.shown().orElse(null);
    return state instanceof LogState.Following && shown != null && vouching.served(shown).isEmpty()
        ? new LogState.Unwitnessed(shown.size())
        : state;
  }

  /**
   * The checkpoint that is served.
   *
   * @throws LogUnavailableException when none is, or it contradicts the ledger
   */
  public SignedCheckpoint checkpoint() {
    return served().signed();
  }

  /** The same as a note, in its bytes. */
  public byte[] note() {
    return served().bytes().clone();
  }

  /**
   * The hashes of a tile, as wide as its name says.
   *
   * @return empty when the served tree has no such tile, or only a narrower one
   * @throws LogUnavailableException as {@link #checkpoint}
   */
  public Optional<byte[]> tile(TileId id) {
    return reading(tree -> tree.tile(id));
  }

  /**
   * The stored bytes of events, each with its length before it.
   *
   * @return empty when the served tree has not so many
   * @throws LogUnavailableException as {@link #checkpoint}
   * @throws OversizedEntryException when one of them is too long: it is in the tree only
   */
  public Optional<byte[]> bundle(BundleId id) {
    if (!new PublishedTree(store, served()).has(id.hashes())) {
      return Optional.empty();
    }
    List<LedgerEvent> events = ledger.read(id.index() * TileId.FULL_WIDTH, id.width());
    return Optional.of(EntryBundles.format(events.stream().map(LedgerEvent::stored).toList()));
  }

  /**
   * Proves that an event is in the log.
   *
   * @param size of the tree; {@code null} for that of the served checkpoint
   * @throws UnpublishedSizeException when the size, or that of a tree with the event, is not served
   *     yet
   * @throws IllegalArgumentException when the event is behind a tree of that size
   * @throws LogUnavailableException as {@link #checkpoint}
   */
  public LogInclusion inclusion(LedgerEvent event, @Nullable Long size) {
    return reading(tree -> tree.inclusion(event, size));
  }

  /**
   * Proves that the log only appended.
   *
   * @param from size, not above the other one
   * @param to size; {@code null} for that of the served checkpoint
   * @throws UnpublishedSizeException when a size is not served yet
   * @throws IllegalArgumentException when the first size is above the second
   * @throws LogUnavailableException as {@link #checkpoint}
   */
  public LogConsistency consistency(long from, @Nullable Long to) {
    return reading(tree -> tree.consistency(from, to));
  }

  /** Events that were published last, for a metric; empty while nothing is. */
  public OptionalLong publishedSize() {
    return size(follower.shown());
  }

  /** Events of the checkpoint that is served, for a metric; empty while nothing is. */
  public OptionalLong servedSize() {
    return size(follower.shown().flatMap(vouching::served));
  }

  private static OptionalLong size(Optional<Published> of) {
    return of.map(it -> OptionalLong.of(it.size())).orElseGet(OptionalLong::empty);
  }

  /**
   * How long ago a quorum of witnesses vouched for the largest tree that it vouched for, for a
   * metric.
   *
   * @return seconds; NaN while there is none, or when no witness is wanted
   */
  public double quorumAge() {
    return vouching.age();
  }

  /**
   * For how long something that was published has been waiting for a quorum, for a metric.
   *
   * @return seconds; 0 when a quorum vouches for all, or no witness is wanted
   */
  public double quorumWaiting() {
    return vouching.waiting();
  }

  /** How it stands with each witness that is asked, always in the same order. */
  public List<WitnessState> witnesses() {
    return vouching.states();
  }

  private Published served() {
    return follower
        .shown()
        .flatMap(vouching::served)
        .orElseThrow(() -> new LogUnavailableException(state()));
  }

  /** What damages a tile is healed behind the answer: tiles follow from the ledger. */
  private <T> T reading(Function<PublishedTree, T> read) {
    try {
      return read.apply(new PublishedTree(store, served()));
    } catch (MissingTileException | DamagedTilesException e) {
      follower.tilesAreDamaged();
      thread.wake();
      throw new LogUnavailableException(new LogState.Starting());
    }
  }

  /** Ends the thread, after the step that it takes, and asks no witness any more. */
  @Override
  public void close() {
    thread.close();
    vouching.close();
    store.close();
  }
}
