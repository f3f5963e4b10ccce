package io.qinggui.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as the ledger holds it.
 *
 * @param ledger name of the ledger
 * @param position dense global position, from 1
 * @param id unique in the ledger
 * @param type stable type name without version
 * @param version version of the stored form
 * @param stream the stream that it extends
 * @param sequence place in the stream, from 0
 * @param subject whom it is about (an operator id, mostly)
 * @param legalDate legal date in Beijing, or {@code null}
 * @param recordedAt when the ledger took it, microsecond precision, the same for all events of one
 *     command and strictly greater than that of the command before
 * @param actor who caused it
 * @param commandId the command that caused it
 * @param data the payload, a JSON value in UTF-8
 * @param meta a JSON object in UTF-8
 * @param stored the exact bytes over which {@code leafHash} was computed
 * @param leafHash {@code SHA-256(0x00 || stored)}, an RFC 6962 leaf, 32 bytes
 */
public record LedgerEvent(
    String ledger,
    long position,
    String id,
    String type,
    int version,
    String stream,
    long sequence,
    String subject,
    @Nullable LocalDate legalDate,
    Instant recordedAt,
    Actor actor,
    String commandId,
    byte[] data,
    byte[] meta,
    byte[] stored,
    byte[] leafHash) {}
