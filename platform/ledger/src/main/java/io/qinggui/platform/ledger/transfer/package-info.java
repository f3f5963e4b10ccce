/**
 * Takes a ledger out of one store and into another: positions, ids, times, stored bytes, leaf
 * hashes and outcomes of commands stay what they are. In between it is a text, one line for each
 * event, that can be kept, looked at and checked without any store.
 *
 * <p>The unit is a command with all of its events. Which commands shared one durable write is not
 * kept: nothing is ever asked about it.
 */
@NullMarked
package io.qinggui.platform.ledger.transfer;

import org.jspecify.annotations.NullMarked;
