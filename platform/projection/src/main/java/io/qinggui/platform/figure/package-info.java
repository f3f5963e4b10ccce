/**
 * Figures: the numbers that reports are made of. Each is a plain count of things, which can all be
 * listed; what is counted follows from the ledger alone, cut at a position, so that the same
 * question about what was known at a moment has the same answer for ever.
 */
@NullMarked
package io.qinggui.platform.figure;

import org.jspecify.annotations.NullMarked;
