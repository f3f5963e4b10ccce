/** What of this service's events is told to others, and as what. */
@NullMarked
package io.qinggui.notification.publication;

import org.jspecify.annotations.NullMarked;
