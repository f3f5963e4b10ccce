/**
 * Where events are, by name, in memory: compact enough for ten million of them, and kept in a file
 * so that a start need not read the ledger for it.
 */
@NullMarked
package io.qinggui.platform.ledger.index;

import org.jspecify.annotations.NullMarked;
