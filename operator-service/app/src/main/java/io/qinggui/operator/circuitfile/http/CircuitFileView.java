package io.qinggui.operator.circuitfile.http;

import io.qinggui.operator.language.CircuitFileEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A carrier's file on one user, as clients see it. */
record CircuitFileView(
    String carrierId,
    String userOperatorId,
    String purpose,
    LocalDate filedOn,
    @Nullable LocalDate acknowledgedOn) {

  /** Each event carries the whole file. */
  static CircuitFileView of(CircuitFileEvent.Kept e) {
    return new CircuitFileView(
        e.carrierId(), e.userOperatorId(), e.purpose(), e.filedOn(), e.acknowledgedOn());
  }

  /** The key of a carrier's file on one user. */
  static String key(String carrierId, String userOperatorId) {
    return carrierId + "/" + userOperatorId;
  }
}
