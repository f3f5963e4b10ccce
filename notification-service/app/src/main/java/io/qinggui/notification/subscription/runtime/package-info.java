/** Subscriptions as they are now: a registry that follows the ledger, and is never ahead of it. */
@NullMarked
package io.qinggui.notification.subscription.runtime;

import org.jspecify.annotations.NullMarked;
