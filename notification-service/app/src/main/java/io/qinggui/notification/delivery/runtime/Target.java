package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.feed.FeedFilter;

/**
 * A subscription as far as deliveries need it.
 *
 * @param subscription its id
 * @param filter what it gets
 * @param ordered whether a later event of an operator waits for the earlier one
 * @param from feed position after which it begins
 * @param door the way out to it
 * @param owner who is told
 */
record Target(
    String subscription, FeedFilter filter, boolean ordered, long from, Door door, Owner owner) {}
