package io.qinggui.notification.order.http;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.order.http.AcknowledgementBodies.Answer;
import io.qinggui.notification.order.http.AcknowledgementBodies.Answers;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Kept;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Carriers say what they did on orders. */
@RestController
class AcknowledgementsController {

  private final Commands<NotificationEvent> commands;
  private final WriteAnswers answers;
  private final BulkAcknowledgement bulk;
  private final Today today;

  AcknowledgementsController(
      Commands<NotificationEvent> commands,
      WriteAnswers answers,
      BulkAcknowledgement bulk,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.bulk = bulk;
    this.today = today;
  }

  /** 201 when it is new, 200 when the same was said before. */
  @Operation(summary = "Acknowledge an order")
  @PostMapping("/api/v1/orders/{orderId}/acknowledgement")
  Kept<AcknowledgementView> acknowledge(
      @PathVariable @ValidText(max = 64) String orderId,
      @RequestBody Answer body,
      CommandRequest request) {
    Acknowledge command = body.command(orderId, request.caller().filer(), today.date());
    Outcome<NotificationEvent> outcome = commands.send(command, request.context());
    return Kept.of(
        outcome.events().isEmpty()
            ? answers.ok(outcome, applied -> AcknowledgementView.of(command))
            : answers.created(
                outcome,
                applied -> WriteAnswers.path("/api/v1/orders/{id}", orderId),
                applied -> AcknowledgementView.of(applied.first(OrderAcknowledged.class))));
  }

  /** 200 with an outcome for each, in order: one that is refused holds up no other one. */
  @Operation(summary = "Acknowledge up to 1,000 orders")
  @PostMapping("/api/v1/orders/acknowledgements")
  ResponseEntity<BulkOutcomes> acknowledge(@RequestBody Answers body, CommandRequest request) {
    request.caller().requireRole(Role.CARRIER);
    return bulk.acknowledge(body.acknowledgements(), request, today.date());
  }
}
