package io.qinggui.notification.delivery;

/**
 * How far the deliveries of a subscription are.
 *
 * @param subscription its id
 * @param cursor of all events up to this feed position that it gets, each is delivered or kept as a
 *     {@link Delivery}
 * @param health of the endpoint
 */
public record LaneState(String subscription, long cursor, Health health) {}
