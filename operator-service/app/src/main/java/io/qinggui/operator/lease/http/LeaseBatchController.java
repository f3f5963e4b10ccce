package io.qinggui.operator.lease.http;

import io.qinggui.operator.language.LeaseCommand.RecordLease;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.registration.http.RegisteredOperators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.JsonLines;
import io.qinggui.platform.web.problem.ProblemTranslator;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.LineCommands;
import io.qinggui.platform.web.write.LineOutcomes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many leases at once, each line by itself. */
@RestController
class LeaseBatchController {

  private final LineCommands<OperatorEvent> lines;
  private final RegisteredOperators registered;

  LeaseBatchController(
      Commands<OperatorEvent> commands,
      RegisteredOperators registered,
      Ledger ledger,
      BodyReader bodies,
      ProblemTranslator problems) {
    this.lines = new LineCommands<>(commands, ledger, bodies, problems);
    this.registered = registered;
  }

  @Operation(
      summary = "Record up to 1,000 leases, one in each line: the body is application/x-ndjson")
  @PostMapping(path = LeasesController.PATH + "/batch", consumes = JsonLines.CONTENT_TYPE)
  ResponseEntity<LineOutcomes> record(@RequestBody String body, CommandRequest request) {
    return lines.send(body, request, LeaseBodies.Recording.class, new Recordings(request));
  }

  /** The lines of one request: an operator that many of them name is looked up once. */
  private final class Recordings
      implements LineCommands.Lines<LeaseBodies.Recording, RecordLease, OperatorEvent> {

    private final CommandRequest request;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    Recordings(CommandRequest request) {
      this.request = request;
    }

    @Override
    public RecordLease command(LeaseBodies.Recording body) {
      return body.command(request.caller().filer(), this::isRegistered, "/" + LineCommands.FIELD);
    }

    private boolean isRegistered(String operatorId) {
      return known.computeIfAbsent(operatorId, any -> registered.find(any).isPresent());
    }

    @Override
    public Map<String, Object> resource(RecordLease command) {
      return Map.of("leaseId", command.leaseId());
    }
  }
}
