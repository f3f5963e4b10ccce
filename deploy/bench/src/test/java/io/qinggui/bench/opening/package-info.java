/** Opening a ledger of any length. */
@NullMarked
package io.qinggui.bench.opening;

import org.jspecify.annotations.NullMarked;
