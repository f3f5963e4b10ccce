package io.qinggui.platform.ledger.mongo;

/**
 * The end of a ledger.
 *
 * @param position the last position
 * @param recordedAt its recorded time in microseconds
 */
record LedgerHead(long position, long recordedAt) {

  static final LedgerHead EMPTY = new LedgerHead(0, 0);
}
