/**
 * Kafka to handler: one consumer for each policy, its progress beside the state that it produces,
 * what fails parked for its operator alone; and how far each ledger has arrived here.
 */
@NullMarked
package io.qinggui.platform.intake;

import org.jspecify.annotations.NullMarked;
