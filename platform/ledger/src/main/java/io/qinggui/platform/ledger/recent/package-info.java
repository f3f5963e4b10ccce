/** The events that were read last, in memory: whoever follows a ledger asks for the same ones. */
@NullMarked
package io.qinggui.platform.ledger.recent;

import org.jspecify.annotations.NullMarked;
