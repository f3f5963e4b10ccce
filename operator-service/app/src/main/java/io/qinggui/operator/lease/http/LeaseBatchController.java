package io.qinggui.operator.lease.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.operator.language.LeaseCommand.RecordLease;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.registration.http.RegisteredOperators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.JsonLines;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemTranslator;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.InTurns;
import io.qinggui.platform.web.write.PartCommands;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many leases at once, each line by itself. */
@RestController
class LeaseBatchController {

  /** Most lines of a request. */
  private static final int AT_MOST = 1_000;

  /** What a line is called where its fields are named. */
  private static final String FIELD = "line";

  private final Commands<OperatorEvent> commands;
  private final RegisteredOperators registered;
  private final Ledger ledger;
  private final BodyReader bodies;
  private final ProblemTranslator problems;

  LeaseBatchController(
      Commands<OperatorEvent> commands,
      RegisteredOperators registered,
      Ledger ledger,
      BodyReader bodies,
      ProblemTranslator problems) {
    this.commands = commands;
    this.registered = registered;
    this.ledger = ledger;
    this.bodies = bodies;
    this.problems = problems;
  }

  /**
   * What became of the lines.
   *
   * @param dryRun {@code true} when this is what would become of them; absent otherwise
   * @param outcomes one for each line that is not blank, in order
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Outcomes(@Nullable Boolean dryRun, List<LineOutcome> outcomes) {}

  /**
   * What became of a line.
   *
   * @param line its number, from 1
   * @param status what it would have been answered with alone
   * @param leaseId the lease, when the line says which
   * @param code why it was refused
   * @param pointer the field because of which it was refused
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineOutcome(
      int line,
      int status,
      @Nullable String leaseId,
      @Nullable String code,
      @Nullable String pointer) {}

  /** A line that was read, or why it was not. */
  private record Asked(
      JsonLines.Line line, @Nullable RecordLease command, @Nullable ProblemException problem) {

    @Nullable String stream() {
      return command == null ? null : command.stream();
    }
  }

  @Operation(
      summary = "Record up to 1,000 leases, one in each line: the body is application/x-ndjson")
  @PostMapping(path = LeasesController.PATH + "/batch", consumes = JsonLines.CONTENT_TYPE)
  ResponseEntity<Outcomes> record(@RequestBody String body, CommandRequest request) {
    List<JsonLines.Line> lines = JsonLines.of(body, AT_MOST);
    PartCommands.requireSameAsBefore(ledger, request, lines.size());
    Map<String, Boolean> known = new ConcurrentHashMap<>();
    Predicate<String> isRegistered =
        id -> known.computeIfAbsent(id, any -> registered.find(any).isPresent());
    List<Asked> asked = lines.stream().map(it -> read(it, request, isRegistered)).toList();
    List<LineOutcome> outcomes =
        InTurns.of(asked, Asked::stream, (index, it) -> outcome(index, it, request));
    return ResponseEntity.ok()
        .header(WriteAnswers.LEDGER_POSITION, ledger.name() + ":" + ledger.head())
        .body(new Outcomes(request.dryRun() ? true : null, outcomes));
  }

  private Asked read(JsonLines.Line line, CommandRequest request, Predicate<String> isRegistered) {
    try {
      RecordLease command =
          bodies
              .read(line, FIELD, LeaseBodies.Recording.class)
              .command(request.caller().filer(), isRegistered, "/" + FIELD);
      return new Asked(line, command, null);
    } catch (RuntimeException e) {
      return new Asked(line, null, problems.translate(e));
    }
  }

  private LineOutcome outcome(int index, Asked asked, CommandRequest request) {
    int number = asked.line().number();
    RecordLease command = asked.command();
    if (command == null) {
      return refused(number, null, Objects.requireNonNull(asked.problem()));
    }
    try {
      commands.send(command, PartCommands.context(request, index));
      return new LineOutcome(number, 201, command.leaseId(), null, null);
    } catch (RuntimeException e) {
      return refused(number, command.leaseId(), problems.translate(e));
    }
  }

  private static LineOutcome refused(int line, @Nullable String leaseId, ProblemException problem) {
    Refusal refusal = Refusal.of(problem, FIELD);
    return new LineOutcome(
        line, problem.status().value(), leaseId, refusal.code(), refusal.pointer());
  }
}
