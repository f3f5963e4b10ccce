package io.qinggui.platform.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is handed to the ledger, before it has a position and a recorded time.
 *
 * @param id unique in the ledger
 * @param type stable type name without version, for example {@code
 *     io.qinggui.license.commitment-filed}
 * @param version version of the type's stored form, from 1
 * @param stream the stream that the event extends, for example {@code license/京B1-20140026}
 * @param sequence the event's place in its stream, from 0
 * @param subject whom the event is about: an operator id, or the stream itself when no operator is
 *     concerned
 * @param legalDate the day from which the fact counts in law (Beijing); {@code null} when it has
 *     none
 * @param data the payload, a JSON value in UTF-8
 * @param meta a JSON object in UTF-8: note, causing event and whatever else was said about the
 *     event
 */
public record NewEvent(
    String id,
    String type,
    int version,
    String stream,
    long sequence,
    String subject,
    @Nullable LocalDate legalDate,
    byte[] data,
    byte[] meta) {}
