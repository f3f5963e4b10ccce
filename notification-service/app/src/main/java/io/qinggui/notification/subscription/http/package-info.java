/** Subscriptions over HTTP. */
@NullMarked
package io.qinggui.notification.subscription.http;

import org.jspecify.annotations.NullMarked;
