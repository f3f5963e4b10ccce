/**
 * Ledger to Kafka: public events as CloudEvents, in order, each once, its progress in the same
 * transaction.
 */
@NullMarked
package io.qinggui.platform.relay;

import org.jspecify.annotations.NullMarked;
