/** Leases by the million. */
@NullMarked
package io.qinggui.bench.lease;

import org.jspecify.annotations.NullMarked;
