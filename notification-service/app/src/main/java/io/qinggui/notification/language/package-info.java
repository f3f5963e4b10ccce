/** The commands and events of the notification service: raw values under stable names. */
@NullMarked
package io.qinggui.notification.language;

import org.jspecify.annotations.NullMarked;
