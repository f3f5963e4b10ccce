package io.qinggui.platform.ledger.sqlite;

/**
 * The indexes of a ledger's file, in memory: at which positions ids were used, and where streams
 * and subjects have their events. Filled while the file is verified.
 *
 * @param commands command ids, by the position of their first event
 * @param events event ids
 * @param index the events of streams and subjects
 * @param leaves leaf hashes of the last events that were written since
 */
record PositionIndexes(
    HashedPositions commands, HashedPositions events, EventIndex index, RecentLeaves leaves) {

  static PositionIndexes empty() {
    return new PositionIndexes(
        new HashedPositions(), new HashedPositions(), new EventIndex(), new RecentLeaves());
  }
}
