package io.qinggui.platform.log;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.transparency.merkle.TileAppender;
import io.qinggui.platform.transparency.merkle.TileTree;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a ledger step by step, and publishes. Of the order of its writes one thing is promised:
 * there are never two roots for one size, wherever it is killed.
 *
 * <ol>
 *   <li>The tiles of a size are written. They follow from the ledger, so that writing them again
 *       changes nothing.
 *   <li>The signed checkpoint takes the place of the one that was kept, if that is still the one
 *       that was looked at. Otherwise another instance was faster, and what it kept is taken over
 *       when the ledger says so.
 *   <li>Only then it is shown.
 * </ol>
 *
 * <p>After a start nothing is published before the kept checkpoint was held against every leaf of
 * the ledger. Steps are taken by one thread; what was published is read by any.
 */
final class LogFollower {

  private static final Logger log = LoggerFactory.getLogger(LogFollower.class);
  private static final int BATCH = 4_096;

  /** A ledger that grows all the time is published meanwhile. */
  private static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Ledger ledger;
  private final LogStore store;
  private final LogSigners signers;
  private final InstantSource clock;
  private final WitnessedSlot witnessed;

  private @Nullable Published kept;
  private @Nullable TileAppender appender;
  private boolean compared;
  private volatile boolean stopped;
  private volatile boolean damaged;
  private volatile @Nullable Published shown;
  private volatile LogState state = new LogState.Starting();

  LogFollower(
      Ledger ledger,
      LogStore store,
      LogSigners signers,
      InstantSource clock,
      WitnessedSlot witnessed) {
    this.ledger = ledger;
    this.store = store;
    this.signers = signers;
    this.clock = clock;
    this.witnessed = witnessed;
  }

  LogState state() {
    return state;
  }

  Optional<Published> shown() {
    return Optional.ofNullable(shown);
  }

  void stop() {
    stopped = true;
  }

  /** A tile is not what it should be: it is looked at again, as after a start. */
  void tilesAreDamaged() {
    damaged = true;
  }

  /**
   * Takes in what the ledger has, a quarter of a second at most, and publishes it.
   *
   * @return whether the ledger has more already
   * @throws RuntimeException when the ledger or the store failed; the next step goes on from what
   *     is kept
   */
  boolean step() {
    if (state instanceof LogState.Refused) {
      return false;
    }
    try {
      TileAppender tree = appender == null || damaged ? open() : appender;
      boolean more = takeIn(tree, Long.MAX_VALUE);
      publish(tree);
      takeOverWitnessed();
      return more;
    } catch (ContradictionException e) {
      refuse(e);
      return false;
    } catch (RuntimeException e) {
      // it may have been interrupted between two levels of the tree
      appender = null;
      throw e;
    }
  }

  private TileAppender open() {
    boolean again = damaged;
    damaged = false;
    // read first: it was kept as the checkpoint before witnesses saw it
    Published vouched = witnessed.kept().orElse(null);
    Published last = store.checkpoint().map(bytes -> Published.read(bytes, signers)).orElse(null);
    kept = notOlder(last);
    TileAppender tree = kept == null ? new TileAppender(store) : opened(kept, again);
    takeOverWitnessed();
    if (vouched != null && vouched.size() > tree.size()) {
      // its checkpoint was lost, or put back: nothing else of its size may be published now
      new Opening(ledger, store, vouched, () -> stopped).requireLedger();
    }
    compared = true;
    appender = tree;
    state = new LogState.Following();
    return tree;
  }

  private TileAppender opened(Published last, boolean again) {
    Optional<TileAppender> resumed =
        compared && !again && last.size() == seen() ? resumed(last) : Optional.empty();
    if (resumed.isPresent()) {
      return resumed.get();
    }
    Opening opening = new Opening(ledger, store, last, () -> stopped);
    boolean sound = opening.tilesAreSound();
    if (sound) {
      witnessed.look(last.size());
    }
    shown = sound ? last : null;
    TileAppender tree = opening.appender(sound);
    shown = last;
    return tree;
  }

  /** Another instance may be faster, or this one was started again. */
  private void takeOverWitnessed() {
    if (kept != null) {
      witnessed.look(kept.size());
    }
  }

  /** After a step that failed: what is kept was compared with the ledger before. */
  private Optional<TileAppender> resumed(Published last) {
    try {
      return Optional.of(TileAppender.resume(store, last.size(), store))
          .filter(tree -> tree.root().equals(last.root()));
    } catch (MissingTileException e) {
      return Optional.empty();
    }
  }

  private long seen() {
    Published now = shown;
    return now == null ? -1 : now.size();
  }

  /** What was kept does not go back. */
  private @Nullable Published notOlder(@Nullable Published last) {
    Published before = kept;
    if (before != null && (last == null || last.size() < before.size())) {
      throw new ContradictionException(
          before.size(),
          "an older checkpoint is kept now: " + (last == null ? "none" : last.size()));
    }
    return last;
  }

  private boolean takeIn(TileAppender tree, long until) {
    long deadline = System.nanoTime() + BUDGET_NANOS;
    boolean more = true;
    while (more && !stopped && System.nanoTime() < deadline) {
      int wanted = (int) Math.min(BATCH, until - tree.size());
      List<byte[]> hashes = wanted == 0 ? List.of() : ledger.leafHashes(tree.size(), wanted);
      hashes.forEach(tree::append);
      more = hashes.size() == BATCH;
    }
    return more;
  }

  private void publish(TileAppender tree) {
    Published before = kept;
    if (before != null && before.current() && before.size() == tree.size()) {
      return;
    }
    Hash root = tree.flush();
    Published next = Published.of(signers.sign(tree.size(), root, clock.instant()));
    if (store.replaceCheckpoint(before == null ? null : before.bytes(), next.bytes())) {
      kept = next;
      shown = next;
    } else {
      takeOver(tree);
    }
  }

  /** Another instance has published, from the same ledger if all is well. */
  private void takeOver(TileAppender tree) {
    Published other =
        notOlder(store.checkpoint().map(bytes -> Published.read(bytes, signers)).orElse(null));
    if (other == null) {
      throw new IllegalStateException("the store keeps no checkpoint, and takes none");
    }
    while (!stopped && tree.size() < other.size() && takeIn(tree, other.size())) {
      // it may be far ahead
    }
    if (tree.size() < other.size()) {
      throw new IllegalStateException(
          "another instance published " + other.size() + " events; not all can be read here yet");
    }
    Hash unused = tree.flush();
    if (!new TileTree(store, other.size()).root().equals(other.root())) {
      throw new ContradictionException(other.size(), "another instance published another root");
    }
    kept = other;
    shown = other;
  }

  private void refuse(ContradictionException e) {
    shown = null;
    appender = null;
    state = new LogState.Refused(e.size(), String.valueOf(e.getMessage()));
    log.error(
        "The log of {} and its checkpoint of {} events contradict each other: {}."
            + " Nothing is published any more",
        ledger.name(),
        e.size(),
        e.getMessage());
  }
}
