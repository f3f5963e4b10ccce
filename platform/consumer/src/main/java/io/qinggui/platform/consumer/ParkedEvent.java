package io.qinggui.platform.consumer;

import java.time.Instant;

/**
 * An event that a consumer could not take (a dead letter), kept until it is run again.
 *
 * @param consumer name of the projection, policy or intake
 * @param key the operator id; later events under the same key queue behind this one
 * @param ledger the ledger that the event came from
 * @param position its position there
 * @param event the event as the consumer received it, JSON in UTF-8
 * @param error what went wrong, or that it queues behind an earlier one
 * @param parkedAt when
 */
public record ParkedEvent(
    String consumer,
    String key,
    String ledger,
    long position,
    byte[] event,
    String error,
    Instant parkedAt) {}
