package io.qinggui.operator.inventory.runtime;

import io.qinggui.platform.ledger.Actor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * All leases of a carrier on a day, as they were received.
 *
 * @param lessorId the carrier
 * @param asOf the day
 * @param dryRun whether it is only counted what would become of it
 * @param lines how many there are
 * @param digest SHA-256 of the body, lower-case hex
 * @param actor who filed it
 */
public record Inventory(
    String inventoryId,
    String lessorId,
    LocalDate asOf,
    boolean dryRun,
    LineFormat format,
    int lines,
    String digest,
    Actor actor,
    Instant receivedAt) {}
