/**
 * Ledger to Kafka: public events as CloudEvents, in order, each once, progress in the same
 * transaction. The ledger is the outbox; the relay needs no other.
 */
@NullMarked
package io.qinggui.platform.relay;

import org.jspecify.annotations.NullMarked;
