package io.qinggui.platform.ledger.sqlite;

/**
 * Where ids were used; filled while the file is verified.
 *
 * @param commands command ids, by the position of their first event
 * @param events event ids
 */
record Places(HashedPositions commands, HashedPositions events) {

  static Places empty() {
    return new Places(new HashedPositions(), new HashedPositions());
  }
}
