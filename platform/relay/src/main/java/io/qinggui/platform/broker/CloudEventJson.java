package io.qinggui.platform.broker;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.format.EventSerializationException;
import io.cloudevents.rw.CloudEventDataMapper;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "datacontenttype",
          "dataschema",
          "data",
          "data_base64");

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
      return MAPPER.writeValueAsBytes(tree(event));
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
      return event(tree, mapper);
    } catch (JacksonException | IllegalArgumentException | IllegalStateException e) {
      throw new EventDeserializationException(e);
    } catch (CloudEventRWException e) {
      throw new EventDeserializationException(e);
    } catch (java.time.DateTimeException e) {
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

  private static ObjectNode tree(CloudEvent event) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("specversion", event.getSpecVersion().toString());
    tree.put("id", event.getId());
    tree.put("source", event.getSource().toString());
    tree.put("type", event.getType());
    putIfPresent(tree, "subject", event.getSubject());
    putIfPresent(tree, "time", event.getTime());
    putIfPresent(tree, "datacontenttype", event.getDataContentType());
    putIfPresent(tree, "dataschema", event.getDataSchema());
    for (String name : event.getExtensionNames()) {
      tree.set(name, MAPPER.valueToTree(event.getExtension(name)));
    }
    return switch (event.getData()) {
      case null -> tree;
      case JsonData json -> tree.set("data", json.node());
      case CloudEventData other -> tree.put("data_base64", other.toBytes());
    };
  }

  private static void putIfPresent(ObjectNode tree, String name, @Nullable Object value) {
    if (value != null) {
      tree.put(name, value.toString());
    }
  }

  private static CloudEvent event(
      ObjectNode tree, CloudEventDataMapper<? extends CloudEventData> mapper) {
    SpecVersion version = SpecVersion.parse(required(tree, "specversion"));
    CloudEventBuilder builder =
        CloudEventBuilder.fromSpecVersion(version)
            .withId(required(tree, "id"))
            .withSource(URI.create(required(tree, "source")))
            .withType(required(tree, "type"));
    String time = text(tree, "time");
    if (time != null) {
      builder.withTime(OffsetDateTime.parse(time));
    }
    String schema = text(tree, "dataschema");
    if (schema != null) {
      builder.withDataSchema(URI.create(schema));
    }
    String subject = text(tree, "subject");
    if (subject != null) {
      builder.withSubject(subject);
    }
    String contentType = text(tree, "datacontenttype");
    if (contentType != null) {
      builder.withDataContentType(contentType);
    }
    tree.properties().forEach(entry -> extension(builder, entry));
    CloudEventData data = data(tree);
    return (data == null ? builder : builder.withData(mapper.map(data))).build();
  }

  private static @Nullable CloudEventData data(ObjectNode tree) {
    JsonNode json = tree.get("data");
    JsonNode binary = tree.get("data_base64");
    if (binary != null) {
      return BytesCloudEventData.wrap(binary.binaryValue());
    }
    return json == null || json.isNull() ? null : new JsonData(json);
  }

  private static void extension(CloudEventBuilder builder, Map.Entry<String, JsonNode> entry) {
    String name = entry.getKey();
    JsonNode value = entry.getValue();
    if (ATTRIBUTES.contains(name) || value.isNull()) {
      return;
    }
    if (value.isBoolean()) {
      builder.withExtension(name, value.booleanValue());
    } else if (value.isIntegralNumber() && value.canConvertToLong()) {
      builder.withExtension(name, value.longValue());
    } else if (value.isString()) {
      builder.withExtension(name, value.stringValue());
    } else {
      throw new IllegalArgumentException("extension " + name + " is no simple value");
    }
  }

  private static String required(ObjectNode tree, String name) {
    String value = Objects.requireNonNullElse(text(tree, name), "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static @Nullable String text(ObjectNode tree, String name) {
    JsonNode value = tree.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new IllegalArgumentException(name + " is no string");
    }
    return value.stringValue();
  }
}
