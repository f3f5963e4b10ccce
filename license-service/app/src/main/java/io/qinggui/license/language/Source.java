package io.qinggui.license.language;

import java.time.Instant;

/**
 * The original event of a noted fact.
 *
 * @param eventId its id in the ledger where it was born
 * @param ledger that ledger
 * @param position its position there
 * @param recordedAt when that ledger took it
 */
public record Source(String eventId, String ledger, long position, Instant recordedAt) {}
