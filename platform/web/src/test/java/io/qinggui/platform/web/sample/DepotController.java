package io.qinggui.platform.web.sample;

import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidLicenseNumber;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.qinggui.platform.web.write.Written.Done;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DepotController {

  private final Commands<DepotEvent> commands;
  private final WriteAnswers answers;
  private final Ledger ledger;

  DepotController(Commands<DepotEvent> commands, WriteAnswers answers, Ledger ledger) {
    this.commands = commands;
    this.answers = answers;
    this.ledger = ledger;
  }

  record Part(Service service, @NotEmpty List<@ValidProvince String> provinces) {}

  record OpenDepot(
      @ValidOperatorId String operatorId,
      @ValidText(max = 20) String name,
      @ValidProvince String province,
      LocalDate since,
      int size,
      @Nullable Boolean cooled,
      @Nullable List<Part> parts,
      @Nullable Map<String, LocalDate> dates,
      @Nullable @MultiLine @ValidText(max = 100) String memo,
      @Nullable @ValidLicenseNumber String licenseNumber)
      implements Noted {}

  record RenameDepot(@ValidText(max = 20) String name, LocalDate on) implements Noted {}

  record Depot(String operatorId, String name, @Nullable LocalDate closedOn) {}

  @PostMapping("/api/v1/depots")
  Created<Depot> open(@RequestBody OpenDepot body, CommandRequest request) {
    request.caller().requireRole(Role.MIIT, Role.ADMINISTRATION);
    request.caller().requireProvince(body.province());
    Outcome<DepotEvent> outcome =
        commands.send(
            new DepotCommand.Open(
                body.operatorId(), body.name(), body.province(), body.since(), body.memo()),
            request.context());
    return answers.created(
        outcome,
        applied -> WriteAnswers.path("/api/v1/depots/{id}/{name}", body.operatorId(), body.name()),
        applied -> new Depot(body.operatorId(), body.name(), null));
  }

  @PostMapping("/api/v1/depots/{operatorId}/name")
  Done<Depot> rename(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestBody RenameDepot body,
      CommandRequest request) {
    request.caller().requireRole(Role.MIIT);
    Outcome<DepotEvent> outcome =
        commands.send(
            new DepotCommand.Rename(operatorId, body.name(), body.on()), request.context());
    return answers.ok(outcome, applied -> new Depot(operatorId, body.name(), null));
  }

  @GetMapping("/api/v1/depots/{operatorId}")
  ResponseEntity<Depot> find(@PathVariable @ValidOperatorId String operatorId, Caller caller) {
    caller.requireReadOperator(operatorId);
    long version = ledger.lastSequence("depot/" + operatorId);
    if (version < 0) {
      throw ProblemException.notFound("depot-unknown", Map.of("operatorId", operatorId));
    }
    return ReadAnswers.versioned(version, new Depot(operatorId, "n", null));
  }

  @GetMapping("/api/v1/numbers")
  Page<Integer> numbers(
      PageRequest page,
      @RequestParam(required = false) @Nullable Service service,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable Integer atLeast) {
    int from = (int) page.afterNumber() + 1;
    List<Integer> fetched =
        IntStream.rangeClosed(from, Math.min(120, from + page.limit())).boxed().toList();
    return Page.of(fetched, page, String::valueOf);
  }

  @GetMapping("/api/v1/clocks")
  Map<String, Instant> clocks(AsOf asOf) {
    return Map.of("validAt", asOf.validAt(), "knownAt", asOf.knownAt());
  }

  @GetMapping("/api/v1/caller")
  Caller caller(Caller caller) {
    return caller;
  }

  @GetMapping("/api/v1/failures")
  void fail() {
    throw new IllegalStateException("secret of the house");
  }
}
