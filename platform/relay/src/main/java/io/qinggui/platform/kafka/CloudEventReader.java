package io.qinggui.platform.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.rw.CloudEventDataMapper;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object as an event; what does not fit is one of several runtime exceptions. */
final class CloudEventReader {

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

  private CloudEventReader() {}

  static CloudEvent event(ObjectNode tree, CloudEventDataMapper<? extends CloudEventData> mapper) {
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
