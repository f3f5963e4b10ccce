/**
 * Kafka to policy: one consumer for each policy, its offsets beside the state that it produces,
 * what fails parked for its operator alone (dead letters); and how far each ledger has arrived here
 * (watermarks).
 */
@NullMarked
package io.qinggui.platform.intake;

import org.jspecify.annotations.NullMarked;
