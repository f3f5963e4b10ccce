package io.qinggui.license.rulebook.http;

import io.qinggui.license.impact.http.ImpactAnswers;
import io.qinggui.license.language.AmendRulebook;
import io.qinggui.license.language.CorrectAmendment;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.RulebookCommand;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.rulebook.AmendmentProblems;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.AmendmentProblem;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rulebook, and what changes it. */
@RestController
class RulebookController {

  private static final String RULEBOOK = "/api/v1/rulebook";
  private static final String PREVIEWED_LATER =
      "A dry run whose impact is not known yet; Location tells where to ask for it";
  private static final String TOO_MANY_PREVIEWS = "Too many dry runs at once; see Retry-After";

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final ImpactAnswers impacts;
  private final LawBook law;
  private final Replacements<LicenseServiceEvent, RulebookCommand> replacements;

  RulebookController(
      Commands<LicenseServiceEvent> commands,
      WriteAnswers answers,
      ImpactAnswers impacts,
      LawBook law,
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.impacts = impacts;
    this.law = law;
    this.replacements =
        new Replacements<LicenseServiceEvent, RulebookCommand>(ledger, catalog, bodies)
            .with(
                RulebookAmended.class,
                Amendment.class,
                (body, wrong, request) -> command("/replacement", body));
  }

  record Amendment(
      @ValidText(max = 100) String amendmentId,
      @ValidText(max = 200) String basis,
      LocalDate publishedOn,
      @Nullable LocalDate inForceFrom,
      Map<String, Object> values)
      implements Noted {}

  @Operation(summary = "Amend the rulebook")
  @ApiResponse(responseCode = "202", description = PREVIEWED_LATER)
  @ApiResponse(responseCode = "429", description = TOO_MANY_PREVIEWS)
  @PostMapping(RULEBOOK + "/amendments")
  Created<AmendmentView> amend(@RequestBody Amendment body, CommandRequest request) {
    request.caller().requireRole(Role.MIIT);
    return answer(
        command("", body), request, applied -> AmendmentView.of(applied.recorded().getFirst()));
  }

  @Operation(summary = "Correct an amendment of the rulebook")
  @ApiResponse(responseCode = "202", description = PREVIEWED_LATER)
  @ApiResponse(responseCode = "429", description = TOO_MANY_PREVIEWS)
  @PostMapping(RULEBOOK + "/corrections")
  Created<CorrectionAnswer> correct(@RequestBody CorrectionBody body, CommandRequest request) {
    request.caller().requireRole(Role.MIIT);
    CorrectAmendment command =
        new CorrectAmendment(
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(RulebookEvent.STREAM, body, request),
            new EventIds(request.commandId()));
    return answer(command, request, applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  /** Before it is recorded, it is told what it would do to everybody. */
  private <T> Created<T> answer(
      RulebookCommand command,
      CommandRequest request,
      Function<Outcome.Applied<LicenseServiceEvent>, T> body) {
    return answers.createdOr(
        commands.send(command, request.context()),
        applied -> RULEBOOK,
        body,
        dryRun -> impacts.of(dryRun, request));
  }

  private static AmendRulebook command(String pointer, Amendment body) {
    requireSense(pointer, body.values());
    return new AmendRulebook(
        body.amendmentId(), body.basis(), body.publishedOn(), body.inForceFrom(), body.values());
  }

  @Operation(summary = "The values in force, each with its basis")
  @GetMapping(RULEBOOK)
  RulebookView rulebook(AsOf asOf) {
    return RulebookView.of(law.knownAt(asOf.knownAt()), asOf);
  }

  /** All that is wrong is told at once; the decider would stop at the first. */
  private static void requireSense(String pointer, Map<String, Object> values) {
    if (values.isEmpty()) {
      throw ProblemException.invalid(pointer + "/values", "empty");
    }
    List<FieldProblem> errors =
        Rulebook.problems(values).stream().map(it -> error(pointer, it)).toList();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private static FieldProblem error(String pointer, AmendmentProblem problem) {
    return new FieldProblem(
        pointer + AmendmentProblems.pointer(problem),
        AmendmentProblems.code(problem),
        Map.of("name", problem.name(), "expected", problem.message()));
  }
}
