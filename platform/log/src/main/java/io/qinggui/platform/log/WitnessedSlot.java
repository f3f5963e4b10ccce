package io.qinggui.platform.log;

import io.qinggui.platform.transparency.merkle.TileTree;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.witnessing.Witnessed;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint that is kept because a quorum of witnesses vouches for it. It is never replaced by
 * one of a smaller tree, nor by one of the same tree for which was vouched earlier, whichever
 * instance of the log has it. Safe for use by many threads.
 */
final class WitnessedSlot {

  /**
   * What is in the store.
   *
   * @param witnessed what the policy of today says of it
   */
  private record Kept(Published note, Witnessed witnessed) {}

  private final LogStore store;
  private final LogSigners signers;
  private final Policy policy;

  /** Kept, and of the tree of the ledger. */
  private volatile @Nullable Kept known;

  WitnessedSlot(LogStore store, LogSigners signers, Policy policy) {
    this.store = store;
    this.signers = signers;
    this.policy = policy;
  }

  /** The note that is known to be of the tree of the ledger. */
  Optional<Published> known() {
    return Optional.ofNullable(known).map(Kept::note);
  }

  /** The same, when the policy, which may be another one by now, is content with it. */
  Optional<Published> trusted() {
    return Optional.ofNullable(known).filter(it -> it.witnessed().isTrusted()).map(Kept::note);
  }

  /**
   * What is kept, of whichever tree.
   *
   * @throws ContradictionException when it is damaged
   */
  Optional<Published> kept() {
    return Optional.ofNullable(read()).map(Kept::note);
  }

  /**
   * Takes over what is kept, once so much was published here.
   *
   * @param published leaves of a tree that can be read and is the ledger's
   * @throws ContradictionException when it is of another tree, or what was kept is not there any
   *     more
   */
  synchronized void look(long published) {
    Kept before = known;
    byte[] bytes = store.witnessed().orElse(null);
    if (Arrays.equals(bytes, before == null ? null : before.note().bytes())) {
      return;
    }
    Kept now = bytes == null ? null : read(bytes);
    requireNotSmaller(before, now);
    if (now != null && now.note().size() <= published) {
      requireSameTree(now.note());
      known = now;
    }
  }

  /**
   * Keeps a checkpoint that was published here, unless what is kept is as good.
   *
   * @throws RuntimeException when the store fails; it may be kept or not
   */
  synchronized void offer(Witnessed next) {
    Kept stored = read();
    while (replaces(next, stored)) {
      Published note = Published.of(next.note());
      byte[] expected = stored == null ? null : stored.note().bytes();
      if (store.replaceWitnessed(expected, note.bytes())) {
        known = new Kept(note, next);
        return;
      }
      stored = read();
    }
  }

  private static boolean replaces(Witnessed next, @Nullable Kept stored) {
    if (stored == null || next.size() != stored.note().size()) {
      return stored == null || next.size() > stored.note().size();
    }
    if (!next.note().checkpoint().equals(stored.note().signed().checkpoint())) {
      // two trees of one size: it stays as evidence, and the next look finds it
      return false;
    }
    Witnessed there = stored.witnessed();
    if (!there.isTrusted() || next.time().orElse(0) != there.time().orElse(0)) {
      return !there.isTrusted() || next.time().orElse(0) > there.time().orElse(0);
    }
    return next.judgement().witnessed().size() > there.judgement().witnessed().size();
  }

  private @Nullable Kept read() {
    return store.witnessed().map(this::read).orElse(null);
  }

  private Kept read(byte[] bytes) {
    Published note = Published.read(bytes, signers);
    try {
      return new Kept(note, Witnessed.of(note.signed(), policy));
    } catch (UnverifiedNoteException e) {
      throw new ContradictionException(
          note.size(), "the kept cosignatures are damaged: " + e.getMessage());
    }
  }

  private static void requireNotSmaller(@Nullable Kept before, @Nullable Kept now) {
    if (before != null && (now == null || now.note().size() < before.note().size())) {
      throw new ContradictionException(
          before.note().size(),
          "an older checkpoint with a quorum is kept now: "
              + (now == null ? "none" : now.note().size()));
    }
  }

  private void requireSameTree(Published note) {
    if (!new TileTree(store, note.size()).root().equals(note.root())) {
      throw new ContradictionException(note.size(), "witnesses vouched for another root");
    }
  }
}
