/**
 * What the relay and the intake share about Kafka: where it is, which topics there are, the form of
 * an event on a topic, the record of how far a ledger is relayed, and workers that go on when the
 * broker was away.
 */
@NullMarked
package io.qinggui.platform.kafka;

import org.jspecify.annotations.NullMarked;
