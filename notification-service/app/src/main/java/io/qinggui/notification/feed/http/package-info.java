/** The feed over HTTP: pages, a stream of server-sent events, and the latest standings. */
@NullMarked
package io.qinggui.notification.feed.http;

import org.jspecify.annotations.NullMarked;
