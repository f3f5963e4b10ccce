/**
 * 通知: what a carrier was ordered and has to acknowledge, what anybody subscribed to and what became
 * of each delivery, and how a subscriber checks that a webhook is genuine (三(三), 三(四)).
 */
@NullMarked
package io.qinggui.gateway.pages.notification;

import org.jspecify.annotations.NullMarked;
