package io.qinggui.platform.log;

import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.witnessing.ConsistencyProofs;

/**
 * Proofs of what is published, also of what is not served yet. They lead to roots that were signed:
 * what a witness does not accept of them is no fault of a tile.
 */
record ProofsForWitnesses(LogStore store, LogFollower follower) implements ConsistencyProofs {

  @Override
  public ConsistencyProof consistency(long from, long to) {
    Published shown =
        follower.shown().orElseThrow(() -> new LogUnavailableException(follower.state()));
    try {
      return new PublishedTree(store, shown).consistency(from, to).proof();
    } catch (MissingTileException | DamagedTilesException e) {
      follower.tilesAreDamaged();
      throw e;
    }
  }
}
