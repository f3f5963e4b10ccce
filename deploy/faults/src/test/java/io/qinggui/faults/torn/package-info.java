/** Files of a ledger are cut short, overwritten, lost or exchanged for older ones. */
@NullMarked
package io.qinggui.faults.torn;

import org.jspecify.annotations.NullMarked;
