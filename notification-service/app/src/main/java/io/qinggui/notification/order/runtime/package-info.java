/** Orders as they are found, and what looks after those that stay open. */
@NullMarked
package io.qinggui.notification.order.runtime;

import org.jspecify.annotations.NullMarked;
