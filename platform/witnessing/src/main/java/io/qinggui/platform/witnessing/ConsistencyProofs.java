package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.merkle.ConsistencyProof;

/**
 * Where proofs that a log only appended come from; {@code (from, to) -> new TileTree(tiles,
 * to).consistency(from)} is one. Used by several threads at once.
 */
@FunctionalInterface
public interface ConsistencyProofs {

  /**
   * @param from leaves of the earlier tree, 0 to {@code to}; chosen by a witness
   * @param to leaves of the later one, which was published
   * @throws RuntimeException when there is none now; it is asked for again later
   */
  ConsistencyProof consistency(long from, long to);
}
