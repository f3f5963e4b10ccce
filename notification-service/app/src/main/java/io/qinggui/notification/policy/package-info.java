/** What follows here when something happened in another service. */
@NullMarked
package io.qinggui.notification.policy;

import org.jspecify.annotations.NullMarked;
