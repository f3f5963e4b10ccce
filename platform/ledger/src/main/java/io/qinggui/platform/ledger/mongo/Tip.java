package io.qinggui.platform.ledger.mongo;

/**
 * The end of a ledger.
 *
 * @param position the last position
 * @param recordedAt its recorded time in microseconds
 */
record Tip(long position, long recordedAt) {

  static final Tip EMPTY = new Tip(0, 0);
}
