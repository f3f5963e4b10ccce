package io.qinggui.platform.figure;

import java.time.Instant;

/**
 * How much of the ledger counts.
 *
 * @param at moment up to which everything recorded is known
 * @param position of the last event recorded by then; 0 when there is none
 */
public record Known(Instant at, long position) {}
