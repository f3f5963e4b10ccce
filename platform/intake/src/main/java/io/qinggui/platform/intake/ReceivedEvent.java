package io.qinggui.platform.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event of another service, as received from its topic.
 *
 * @param id event id in the publisher's ledger
 * @param ledger the publisher's ledger
 * @param position its position there
 * @param type CloudEvents type with version
 * @param subject operator id
 * @param recordedAt when the publisher's ledger took it
 * @param legalDate legal date in Beijing, if the event has one
 * @param corrects id of the withdrawn event whose place it takes, if it does
 * @param data the published record
 * @param published the whole CloudEvent, the exact bytes of its record
 */
public record ReceivedEvent(
    String id,
    String ledger,
    long position,
    String type,
    String subject,
    Instant recordedAt,
    @Nullable LocalDate legalDate,
    @Nullable String corrects,
    JsonNode data,
    byte[] published) {}
