/** How long {@code ./run} takes, and what its start cache spares. */
@NullMarked
package io.qinggui.bench.start;

import org.jspecify.annotations.NullMarked;
