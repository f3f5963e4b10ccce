package io.qinggui.platform.relay;

/**
 * A published event. The relay adds id, source, time, legal date and position of the ledger event.
 *
 * @param topic Kafka topic, for example {@code qinggui.license}
 * @param type CloudEvents type with version, for example {@code
 *     io.qinggui.license.commitment-filed.v1}
 * @param subject operator id: record key and CloudEvents subject
 * @param data a record of the service's contract, serialized as JSON
 */
public record PublicEvent(String topic, String type, String subject, Object data) {}
