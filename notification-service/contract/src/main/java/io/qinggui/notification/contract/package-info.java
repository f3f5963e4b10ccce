/**
 * What the notification service publishes on {@code qinggui.notification}: the language that other
 * services may rely on. Addresses, secrets, remarks and personal data are not in it.
 */
@NullMarked
package io.qinggui.notification.contract;

import org.jspecify.annotations.NullMarked;
