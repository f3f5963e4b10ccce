package io.qinggui.faults.midnight;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An announcement of a changed standing as a foreign consumer reads it.
 *
 * @param id of the event
 * @param operatorId about whom
 * @param legalDate the boundary
 * @param recordedAt when the ledger took it
 * @param nextChangeAt the boundary after it, or empty
 */
record Announcement(
    String id, String operatorId, String legalDate, Instant recordedAt, String nextChangeAt) {

  static final String TYPE = "io.qinggui.license.standing-changed";
  static final String NEW_YEAR = "2018-01-01";

  static boolean is(JsonNode cloudEvent) {
    return cloudEvent.path("type").asString().startsWith(TYPE);
  }

  static Announcement of(JsonNode cloudEvent) {
    return new Announcement(
        cloudEvent.path("id").asString(),
        cloudEvent.path("subject").asString(),
        cloudEvent.path("legaldate").asString(),
        Instant.parse(cloudEvent.path("time").asString()),
        cloudEvent.path("data").path("nextChangeAt").asString(""));
  }

  boolean isNewYear() {
    return legalDate.equals(NEW_YEAR);
  }
}
