package io.qinggui.platform.kafka;

import static io.qinggui.platform.kafka.CloudEventJson.MAPPER;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An event as a JSON object: attributes in a fixed order, extensions, data. */
final class CloudEventWriter {

  private CloudEventWriter() {}

  static ObjectNode tree(CloudEvent event) {
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
}
