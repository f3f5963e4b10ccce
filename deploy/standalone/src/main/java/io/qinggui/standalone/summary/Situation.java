package io.qinggui.standalone.summary;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How one business stands; of several the last in this order counts for the operator. */
enum Situation {
  ALLOWED,
  IN_GRACE,
  WITHOUT_NEW_CUSTOMERS,
  BARRED;

  /** Reads the answer to the question whether customers may be taken. */
  static Situation of(JsonNode answer) {
    Set<String> effects =
        answer
            .path("reasons")
            .valueStream()
            .map(reason -> reason.path("effect").asString(""))
            .collect(Collectors.toSet());
    if (!answer.path("verdict").asString("").equals("DENY")) {
      return effects.contains("GRACE") ? IN_GRACE : ALLOWED;
    }
    return effects.contains("BARRED") ? BARRED : WITHOUT_NEW_CUSTOMERS;
  }

  Situation worse(Situation other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
