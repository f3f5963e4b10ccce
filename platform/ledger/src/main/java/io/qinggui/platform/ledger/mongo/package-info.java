/**
 * The ledger of a cluster, in MongoDB: several instances of a service append at once and read the
 * same order.
 *
 * <p>Collections, for a ledger {@code x}: {@code x.groups} is the ledger itself, one document for
 * each commit group; {@code x.head} notes how far it reached; {@code x.progress} and {@code
 * x.parked} belong to the consumers. Why it is safe: see {@link
 * io.qinggui.platform.ledger.mongo.MongoLedger}.
 */
@NullMarked
package io.qinggui.platform.ledger.mongo;

import org.jspecify.annotations.NullMarked;
