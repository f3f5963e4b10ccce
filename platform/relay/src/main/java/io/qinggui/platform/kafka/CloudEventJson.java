package io.qinggui.platform.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.format.EventSerializationException;
import io.cloudevents.rw.CloudEventDataMapper;
import io.cloudevents.rw.CloudEventRWException;
import java.time.DateTimeException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The structured JSON form of CloudEvents 1.0, on Jackson 3: the SDK's own format needs Jackson 2.
 * Attributes come in a fixed order. What it cannot read is an {@link
 * EventDeserializationException}, whatever the bytes are. Safe for use by many threads.
 */
public final class CloudEventJson implements EventFormat {

  /** Media type of an event in this form. */
  public static final String CONTENT_TYPE = "application/cloudevents+json";

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /** A record as data: ISO dates, nothing where a component is {@code null}. */
  public static JsonData data(Object value) {
    return new JsonData(MAPPER.valueToTree(value));
  }

  /** The data of an event as JSON; a JSON null when it has none. */
  public static JsonNode data(CloudEvent event) {
    return switch (event.getData()) {
      case null -> MAPPER.nullNode();
      case JsonData json -> json.node();
      case CloudEventData other -> MAPPER.readTree(other.toBytes());
    };
  }

  @Override
  public byte[] serialize(CloudEvent event) {
    try {
      return MAPPER.writeValueAsBytes(CloudEventWriter.tree(event));
    } catch (JacksonException e) {
      throw new EventSerializationException(e);
    }
  }

  @Override
  public CloudEvent deserialize(
      byte[] bytes, CloudEventDataMapper<? extends CloudEventData> mapper) {
    try {
      if (!(MAPPER.readTree(bytes) instanceof ObjectNode tree)) {
        throw new IllegalArgumentException("not a JSON object");
      }
      return CloudEventReader.event(tree, mapper);
    } catch (JacksonException
        | CloudEventRWException
        | DateTimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new EventDeserializationException(e);
    }
  }

  @Override
  public String serializedContentType() {
    return CONTENT_TYPE;
  }

  @Override
  public Set<String> deserializableContentTypes() {
    return Set.of(CONTENT_TYPE);
  }
}
