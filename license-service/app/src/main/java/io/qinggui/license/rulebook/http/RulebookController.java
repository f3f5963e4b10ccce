package io.qinggui.license.rulebook.http;

import io.qinggui.license.language.AmendRulebook;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.AmendmentProblems;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.AmendmentProblem;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rulebook, and what changes it. */
@RestController
class RulebookController {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final LawBook law;

  RulebookController(Commands<LicenseServiceEvent> commands, WriteAnswers answers, LawBook law) {
    this.commands = commands;
    this.answers = answers;
    this.law = law;
  }

  record Amendment(
      @ValidText(max = 100) String amendmentId,
      @ValidText(max = 200) String basis,
      LocalDate publishedOn,
      @Nullable LocalDate inForceFrom,
      Map<String, Object> values)
      implements Noted {}

  @Operation(summary = "Amend the rulebook")
  @PostMapping("/api/v1/rulebook/amendments")
  ResponseEntity<Object> amend(@RequestBody Amendment body, CommandRequest request) {
    request.caller().requireRole(Role.MIIT);
    requireSense(body.values());
    AmendRulebook command =
        new AmendRulebook(
            body.amendmentId(),
            body.basis(),
            body.publishedOn(),
            body.inForceFrom(),
            body.values());
    return answers.created(
        commands.send(command, request.context()),
        applied -> "/api/v1/rulebook",
        applied -> AmendmentView.of(applied.recorded().getFirst()));
  }

  @Operation(summary = "The values in force, each with its basis")
  @GetMapping("/api/v1/rulebook")
  RulebookView rulebook(AsOf asOf) {
    return RulebookView.of(law.knownAt(asOf.knownAt()), asOf);
  }

  /** All that is wrong is told at once; the decider would stop at the first. */
  private static void requireSense(Map<String, Object> values) {
    if (values.isEmpty()) {
      throw ProblemException.invalid("/values", "empty");
    }
    List<FieldProblem> errors =
        Rulebook.problems(values).stream().map(RulebookController::error).toList();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private static FieldProblem error(AmendmentProblem problem) {
    return new FieldProblem(
        AmendmentProblems.pointer(problem),
        AmendmentProblems.code(problem),
        Map.of("name", problem.name(), "expected", problem.message()));
  }
}
