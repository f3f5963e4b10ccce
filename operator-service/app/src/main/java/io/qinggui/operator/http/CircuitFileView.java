package io.qinggui.operator.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.Outcome;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A carrier's file on one user, as clients see it. */
record CircuitFileView(
    String carrierId,
    String userOperatorId,
    String purpose,
    LocalDate filedOn,
    @Nullable LocalDate acknowledgedOn,
    @JsonIgnore long version) {

  static CircuitFileView of(Outcome.Applied<OperatorEvent> applied) {
    CircuitFileEvent e = Answers.first(applied, CircuitFileEvent.class);
    return new CircuitFileView(
        e.carrierId(),
        e.userOperatorId(),
        e.purpose(),
        e.filedOn(),
        e.acknowledgedOn(),
        applied.version());
  }

  static CircuitFileView of(Document file) {
    String acknowledgedOn = file.getString("acknowledgedOn");
    return new CircuitFileView(
        file.getString("carrierId"),
        file.getString("userOperatorId"),
        file.getString("purpose"),
        LocalDate.parse(file.getString("filedOn")),
        acknowledgedOn == null ? null : LocalDate.parse(acknowledgedOn),
        file.get("version", Number.class).longValue());
  }
}
