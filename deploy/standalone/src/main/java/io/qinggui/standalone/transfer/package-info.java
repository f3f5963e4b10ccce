/** Ledgers of any store as files, and back: where they are, and what goes with them. */
@NullMarked
package io.qinggui.standalone.transfer;

import org.jspecify.annotations.NullMarked;
