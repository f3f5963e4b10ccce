package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.feed.FeedFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as far as deliveries need it.
 *
 * @param subscription its id
 * @param filter what it gets
 * @param ordered whether a later event of an operator waits for the earlier one
 * @param from feed position after which it begins
 * @param resumedAt since when it is delivered to again; {@code null} when it always was
 * @param door the way out to it
 * @param owner who is told
 */
record Target(
    String subscription,
    FeedFilter filter,
    boolean ordered,
    long from,
    @Nullable Instant resumedAt,
    Door door,
    Owner owner) {}
