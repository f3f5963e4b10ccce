package io.qinggui.notification.feed.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is in the feed: a CloudEvent in its JSON form (CloudEvents 1.0.2, JSON format), as
 * published, with its place in the feed. It only describes what is sent as it is stored. Events may
 * have further attributes.
 *
 * @param specversion always {@code 1.0}
 * @param id the same in every delivery of the event
 * @param source the ledger that recorded it
 * @param type stable type name with its version
 * @param subject the operator, absent where the event is about none
 * @param time when it was recorded
 * @param ledgerposition in that ledger
 * @param legaldate from when it counts
 * @param data what happened
 * @param feedposition in the feed; who reads all sees every number
 * @param previousposition feedposition of the event before in what this reader sees
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record FeedEvent(
    String specversion,
    String id,
    String source,
    String type,
    @Nullable String subject,
    String time,
    String datacontenttype,
    long ledgerposition,
    @Nullable LocalDate legaldate,
    Map<String, Object> data,
    long feedposition,
    long previousposition) {}
