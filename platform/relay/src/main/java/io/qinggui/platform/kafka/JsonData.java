package io.qinggui.platform.kafka;

import io.cloudevents.CloudEventData;
import tools.jackson.databind.JsonNode;

/**
 * The data of an event whose content is JSON.
 *
 * @param node the value
 */
public record JsonData(JsonNode node) implements CloudEventData {

  @Override
  public byte[] toBytes() {
    return CloudEventJson.MAPPER.writeValueAsBytes(node);
  }
}
