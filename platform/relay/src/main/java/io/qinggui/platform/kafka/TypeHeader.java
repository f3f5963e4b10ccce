package io.qinggui.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents type of a record, repeated in a header: who reads few types of many need not read
 * the body to pass by the others. The Kafka binding of CloudEvents allows attributes as headers
 * beside a structured body (section 3.3). Records of earlier versions have none.
 */
public final class TypeHeader {

  private static final String NAME = "ce_type";

  private TypeHeader() {}

  /** Adds the header. */
  public static void add(Headers headers, String type) {
    headers.add(NAME, type.getBytes(UTF_8));
  }

  /** The type that the header names; empty when there is none. */
  public static Optional<String> of(Headers headers) {
    Header header = headers.lastHeader(NAME);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
