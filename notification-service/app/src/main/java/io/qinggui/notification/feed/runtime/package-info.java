/**
 * Keeps the feed: takes public events from the topics into a ledger of the feed's own, and follows
 * that ledger with an index by which pages are found.
 */
@NullMarked
package io.qinggui.notification.feed.runtime;

import org.jspecify.annotations.NullMarked;
