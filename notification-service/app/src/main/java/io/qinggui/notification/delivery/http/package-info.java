/** What became of deliveries, and having something delivered again, over HTTP. */
@NullMarked
package io.qinggui.notification.delivery.http;

import org.jspecify.annotations.NullMarked;
