package io.qinggui.notification.order.http;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.order.http.AcknowledgementBodies.OrderAnswer;
import io.qinggui.notification.order.http.BulkOutcomes.BulkOutcome;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemTranslator;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.InTurns;
import io.qinggui.platform.web.write.PartCommands;
import io.qinggui.platform.web.write.WriteAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Many acknowledgements, each by itself: all or nothing would hold up what is right. */
@Component
final class BulkAcknowledgement {

  private static final String FIELD = "acknowledgements";

  private final Commands<NotificationEvent> commands;
  private final Ledger ledger;
  private final BodyReader bodies;
  private final ProblemTranslator problems;

  BulkAcknowledgement(
      Commands<NotificationEvent> commands,
      Ledger ledger,
      BodyReader bodies,
      ProblemTranslator problems) {
    this.commands = commands;
    this.ledger = ledger;
    this.bodies = bodies;
    this.problems = problems;
  }

  ResponseEntity<BulkOutcomes> acknowledge(
      List<JsonNode> parts, CommandRequest request, LocalDate today) {
    PartCommands.requireSameAsBefore(ledger, request, parts.size());
    List<BulkOutcome> outcomes =
        InTurns.of(
            parts,
            BulkAcknowledgement::orderId,
            (index, part) -> outcome(index, part, request, today));
    return ResponseEntity.ok()
        .header(WriteAnswers.LEDGER_POSITION, ledger.name() + ":" + ledger.head())
        .body(new BulkOutcomes(request.dryRun() ? true : null, outcomes));
  }

  private BulkOutcome outcome(int index, JsonNode part, CommandRequest request, LocalDate today) {
    String orderId = orderId(part);
    try {
      OrderAnswer answer = bodies.read(part, FIELD, OrderAnswer.class);
      Outcome<NotificationEvent> outcome =
          commands.send(
              answer.command(request.caller().filer(), today),
              PartCommands.context(request, index));
      return new BulkOutcome(orderId, outcome.events().isEmpty() ? 200 : 201, null, null, null);
    } catch (RuntimeException e) {
      return refused(index, orderId, problems.translate(e));
    }
  }

  private static @Nullable String orderId(JsonNode part) {
    JsonNode orderId = part.path("orderId");
    return orderId.isString() ? orderId.stringValue() : null;
  }

  private static BulkOutcome refused(
      int index, @Nullable String orderId, ProblemException problem) {
    List<FieldProblem> errors = problem.errors();
    FieldProblem only = errors.isEmpty() ? null : errors.getFirst();
    return new BulkOutcome(
        orderId,
        problem.status().value(),
        only == null ? problem.code() : only.code(),
        only == null ? null : pointer(index, only),
        Objects.toString(problem.details().get("supersededBy"), null));
  }

  /** A decider names the field of one acknowledgement, a reader puts the list's name before it. */
  private static String pointer(int index, FieldProblem problem) {
    String list = "/" + FIELD;
    String field = problem.pointer();
    return list + "/" + index + (field.startsWith(list) ? field.substring(list.length()) : field);
  }
}
