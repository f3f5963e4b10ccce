/**
 * Kafka to policy: one consumer for all policies of a service, the offsets of each beside the state
 * that it produces, what fails parked for its operator alone (dead letters); and how far each
 * ledger has arrived here (watermarks).
 */
@NullMarked
package io.qinggui.platform.intake;

import org.jspecify.annotations.NullMarked;
