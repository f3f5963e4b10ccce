/**
 * The deliveries at work: lanes that follow the feed for each subscription, the doors that they
 * send through, and the store in which they keep how far they are.
 */
@NullMarked
package io.qinggui.notification.delivery.runtime;

import org.jspecify.annotations.NullMarked;
