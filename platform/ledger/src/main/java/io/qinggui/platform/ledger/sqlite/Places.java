package io.qinggui.platform.ledger.sqlite;

/**
 * Where ids were used, and what else is known by heart; filled while the file is verified.
 *
 * @param commands command ids, by the position of their first event
 * @param events event ids
 * @param index the events of streams and subjects
 */
record Places(HashedPositions commands, HashedPositions events, EventIndex index) {

  static Places empty() {
    return new Places(new HashedPositions(), new HashedPositions(), new EventIndex());
  }
}
