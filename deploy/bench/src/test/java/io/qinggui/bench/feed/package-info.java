/** A subscriber that was away for long and catches up through the feed. */
@NullMarked
package io.qinggui.bench.feed;

import org.jspecify.annotations.NullMarked;
