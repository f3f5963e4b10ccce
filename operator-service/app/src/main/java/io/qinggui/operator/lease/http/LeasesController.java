package io.qinggui.operator.lease.http;

import io.qinggui.lease.Lease;
import io.qinggui.operator.language.LeaseCommand;
import io.qinggui.operator.language.LeaseCommand.CorrectLease;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.LeaseEvent.LeaseChanged;
import io.qinggui.operator.language.LeaseEvent.LeaseEnded;
import io.qinggui.operator.language.LeaseEvent.LeaseRecorded;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.operator.registration.http.RegisteredOperators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Recording leases, what becomes of them, and putting it right. */
@RestController
class LeasesController {

  static final String PATH = "/api/v1/leases";
  static final String LEASE = PATH + "/{leaseId}";

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final RegisteredOperators registered;
  private final LeaseBook book;
  private final Overlaps overlaps;
  private final Today today;
  private final Replacements<OperatorEvent, LeaseCommand> replacements;

  LeasesController(
      Commands<OperatorEvent> commands,
      WriteAnswers answers,
      RegisteredOperators registered,
      LeaseBook book,
      Overlaps overlaps,
      Today today,
      Ledger ledger,
      EventCatalog<OperatorEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.registered = registered;
    this.book = book;
    this.overlaps = overlaps;
    this.today = today;
    this.replacements =
        new Replacements<OperatorEvent, LeaseCommand>(ledger, catalog, bodies)
            .with(
                LeaseRecorded.class,
                LeaseBodies.Recording.class,
                (body, wrong, request) -> recording(body, request, "/replacement"))
            .with(
                LeaseChanged.class,
                LeaseBodies.Changes.class,
                (body, wrong, request) ->
                    body.command(wrong.leaseId(), request.caller().filer(), today.date()))
            .with(
                LeaseEnded.class,
                LeaseBodies.End.class,
                (body, wrong, request) ->
                    body.command(wrong.leaseId(), request.caller().filer(), today.date()));
  }

  @Operation(summary = "Record a lease of a line, of IP addresses or of bandwidth")
  @PostMapping(PATH)
  Created<LeaseView> record(@RequestBody LeaseBodies.Recording body, CommandRequest request) {
    LeaseCommand command = recording(body, request, "");
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(LEASE, command.leaseId()),
        this::view);
  }

  private LeaseCommand recording(
      LeaseBodies.Recording body, CommandRequest request, String pointer) {
    return body.command(request.caller().filer(), id -> registered.find(id).isPresent(), pointer);
  }

  @Operation(summary = "Record what was agreed differently from a day on")
  @PostMapping(LEASE + "/changes")
  Created<LeaseView> change(
      @PathVariable @ValidLeaseId String leaseId,
      @RequestBody LeaseBodies.Changes body,
      CommandRequest request) {
    return answers.created(
        commands.send(
            body.command(leaseId, request.caller().filer(), today.date()), request.context()),
        applied -> WriteAnswers.path(LEASE, leaseId),
        this::view);
  }

  @Operation(summary = "Record that a lease was ended: the first day on which it runs no more")
  @PostMapping(LEASE + "/end")
  Created<LeaseView> end(
      @PathVariable @ValidLeaseId String leaseId,
      @RequestBody LeaseBodies.End body,
      CommandRequest request) {
    return answers.created(
        commands.send(
            body.command(leaseId, request.caller().filer(), today.date()), request.context()),
        applied -> WriteAnswers.path(LEASE, leaseId),
        this::view);
  }

  @Operation(summary = "Correct what was recorded of a lease")
  @PostMapping(LEASE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidLeaseId String leaseId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    CorrectLease command =
        new CorrectLease(
            leaseId,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(LeaseCommand.streamOf(leaseId), body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(LEASE, leaseId),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  /** As it was right after the write, so that a repeated one is answered the same. */
  private LeaseView view(Outcome.Applied<OperatorEvent> applied) {
    LeaseEvent event = applied.first(LeaseEvent.class);
    Lease lease = book.lease(event.leaseId(), applied.position()).orElseThrow().lease();
    return LeaseView.of(lease, event.legalDate(), overlaps.of(lease, applied.position()));
  }
}
