package io.qinggui.platform.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the consumer of one policy is doing.
 *
 * @param consumer name of the policy
 * @param topic where it listens
 * @param offsets next offset of each partition that this instance reads, as {@code
 *     topic-partition}; empty when other instances read them all, or when the broker is away
 * @param lag records that it has not read yet, as far as it knows
 * @param delaySeconds how far it is behind by time, 0 when nothing waits
 * @param parked events that it could not take, on all instances; -1 when that cannot be found out
 * @param lastError what keeps it from going on, if anything does
 */
public record ConsumerStatus(
    String consumer,
    String topic,
    Map<String, Long> offsets,
    long lag,
    double delaySeconds,
    long parked,
    @Nullable String lastError) {}
