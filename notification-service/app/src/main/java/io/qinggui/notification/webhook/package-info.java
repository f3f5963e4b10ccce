/**
 * One delivery to a webhook and what came of it. When to deliver again, and what that says about an
 * endpoint, is decided elsewhere.
 */
@NullMarked
package io.qinggui.notification.webhook;

import org.jspecify.annotations.NullMarked;
