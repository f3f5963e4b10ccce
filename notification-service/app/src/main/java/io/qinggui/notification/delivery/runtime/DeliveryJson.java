package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.delivery.Run;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries, lanes and runs as they are kept, on every store. Fields may be added. */
final class DeliveryJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private DeliveryJson() {}

  static String text(Object kept) {
    return JSON.writeValueAsString(kept);
  }

  static Delivery delivery(String text) {
    return JSON.readValue(text, Delivery.class);
  }

  static LaneState lane(String text) {
    return JSON.readValue(text, LaneState.class);
  }

  static Run run(String text) {
    return JSON.readValue(text, Run.class);
  }
}
