/** The heartbeat of the feed: by it a subscriber notices that it hears nothing. */
@NullMarked
package io.qinggui.notification.heartbeat;

import org.jspecify.annotations.NullMarked;
