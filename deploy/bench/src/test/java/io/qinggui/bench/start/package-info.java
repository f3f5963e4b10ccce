/** How long {@code ./run} takes. */
@NullMarked
package io.qinggui.bench.start;

import org.jspecify.annotations.NullMarked;
