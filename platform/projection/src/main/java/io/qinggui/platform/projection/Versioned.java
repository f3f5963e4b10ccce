package io.qinggui.platform.projection;

/**
 * A record of a read model, as it was found.
 *
 * @param key the document's {@code _id}
 * @param version last sequence number of the stream that it was folded from
 * @param view the record
 * @param <V> its type
 */
public record Versioned<V>(String key, long version, V view) {}
