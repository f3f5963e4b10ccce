/**
 * Requests to webhooks. Whoever answers them may be slow, wrong or hostile: the time, the memory
 * and the connections that an answer costs are bounded, and where a request goes is decided at the
 * gate.
 */
@NullMarked
package io.qinggui.notification.webhook.runtime;

import org.jspecify.annotations.NullMarked;
