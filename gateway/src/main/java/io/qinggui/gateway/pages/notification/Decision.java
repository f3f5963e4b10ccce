package io.qinggui.gateway.pages.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The decision behind an order, as a page shows it. */
public final class Decision {

  private static final String KNOWN_AT = "knownAt";

  private Decision() {}

  /** The two clocks of the decision: the day of the order, and what was known when it was made. */
  public static Map<String, String> clocks(JsonNode order) {
    String knownAt =
        UriComponentsBuilder.fromUriString(order.path("decision").asString(""))
            .build()
            .getQueryParams()
            .getFirst(KNOWN_AT);
    Map<String, String> clocks = new LinkedHashMap<>();
    clocks.put("validAt", order.path("since").asString(""));
    clocks.put(KNOWN_AT, knownAt == null ? "" : knownAt);
    return clocks;
  }
}
