/**
 * Subscriptions: who wants to be told what, by which way, and since when. Whoever subscribes sees
 * and changes its own, and so does the ministry. What is delivered, and how, is not decided here.
 */
@NullMarked
package io.qinggui.notification.subscription;

import org.jspecify.annotations.NullMarked;
