package io.qinggui.gateway.pages.filing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A write as it is sent.
 *
 * @param path beneath {@code /api/v1}, with variables in braces
 * @param variables their values
 * @param faults what could not be read
 */
record Sent(String path, JsonNode body, List<String> variables, Faults.Collected faults) {

  Sent {
    variables = List.copyOf(variables);
  }

  String[] values() {
    return variables.toArray(String[]::new);
  }
}
