/**
 * The ledger of a single process: one SQLite file in WAL mode, synchronous FULL, written by one
 * thread that commits whatever is waiting as one group.
 *
 * <p>Files in the directory, for a ledger {@code x}: {@code x.db} (with {@code x.db-wal} and {@code
 * x.db-shm} while it is open), {@code x.lock} (held while it is open) and {@code x.head} (the head
 * after the last commit, so that a file that lost its end is found out). Whoever restores an older
 * copy of {@code x.db} on purpose removes {@code x.head}.
 */
@NullMarked
package io.qinggui.platform.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
