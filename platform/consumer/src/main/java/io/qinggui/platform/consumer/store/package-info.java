/**
 * Where consumers' progress and parked events are kept: in a SQLite file or in MongoDB beside the
 * ledger, or in memory. All pass one conformance suite.
 *
 * <p>For a ledger {@code x}: the file {@code x.consumers.db}; the collections {@code x.progress}
 * and {@code x.parked}.
 */
@NullMarked
package io.qinggui.platform.consumer.store;

import org.jspecify.annotations.NullMarked;
