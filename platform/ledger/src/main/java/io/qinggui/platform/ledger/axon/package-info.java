/**
 * The ledger as an Axon event store: one-number tracking tokens, expected versions by stream
 * sequence, command ids that take effect once.
 *
 * <p>Axon's aggregate identifier is the ledger's stream, its sequence number the stream's sequence.
 * What Axon has no field for travels as message metadata under the keys of {@link
 * io.qinggui.platform.ledger.axon.EventMetadata}.
 */
@NullMarked
package io.qinggui.platform.ledger.axon;

import org.jspecify.annotations.NullMarked;
