/** Beats by the clock. */
@NullMarked
package io.qinggui.notification.heartbeat.runtime;

import org.jspecify.annotations.NullMarked;
