package io.qinggui.license.application.http;

import io.qinggui.license.application.http.ApplicationBodies.Acceptance;
import io.qinggui.license.application.http.ApplicationBodies.ApplicantEvaluationBody;
import io.qinggui.license.application.http.ApplicationBodies.Approval;
import io.qinggui.license.application.http.ApplicationBodies.Outcome;
import io.qinggui.license.application.http.ApplicationBodies.Refusal;
import io.qinggui.license.application.http.ApplicationBodies.Supplement;
import io.qinggui.license.application.http.ApplicationBodies.SupplementRequest;
import io.qinggui.license.application.http.ApplicationBodies.Withdrawal;
import io.qinggui.license.application.http.LicensesApplied.Applied;
import io.qinggui.license.language.ApplicationCommand;
import io.qinggui.license.language.ApplicationCommand.Accept;
import io.qinggui.license.language.ApplicationCommand.Approve;
import io.qinggui.license.language.ApplicationCommand.CorrectApplication;
import io.qinggui.license.language.ApplicationCommand.Evaluate;
import io.qinggui.license.language.ApplicationCommand.Refuse;
import io.qinggui.license.language.ApplicationCommand.RequestSupplement;
import io.qinggui.license.language.ApplicationCommand.Withdraw;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Accepted;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationEvent.Evaluated;
import io.qinggui.license.language.ApplicationEvent.Refused;
import io.qinggui.license.language.ApplicationEvent.SupplementRequested;
import io.qinggui.license.language.ApplicationEvent.Supplemented;
import io.qinggui.license.language.ApplicationEvent.Withdrawn;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.standing.http.StandingPreview;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.LicenseSpellings;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of an application; each answers with what was recorded of it. */
@RestController
@RequestMapping(ApplicationsController.APPLICATION)
class ApplicationStepsController {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final LicensesApplied licenses;
  private final LicenseSpellings spellings;
  private final ApprovalGate gate;
  private final LawBook law;
  private final StandingPreview preview;
  private final Today today;
  private final Replacements<LicenseServiceEvent, ApplicationCommand> replacements;

  ApplicationStepsController(
      Commands<LicenseServiceEvent> commands,
      WriteAnswers answers,
      LicensesApplied licenses,
      LicenseSpellings spellings,
      ApprovalGate gate,
      LawBook law,
      StandingPreview preview,
      Today today,
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.ledger = ledger;
    this.catalog = catalog;
    this.licenses = licenses;
    this.spellings = spellings;
    this.gate = gate;
    this.law = law;
    this.preview = preview;
    this.today = today;
    this.replacements =
        new Replacements<LicenseServiceEvent, ApplicationCommand>(ledger, catalog, bodies)
            .with(Accepted.class, Acceptance.class, (b, it, r) -> command(it.applicationId(), b, r))
            .with(
                SupplementRequested.class,
                SupplementRequest.class,
                (b, it, r) -> command(it.applicationId(), b, r))
            .with(
                Supplemented.class,
                Supplement.class,
                (b, it, r) -> command(it.applicationId(), b, r))
            .with(
                Withdrawn.class, Withdrawal.class, (b, it, r) -> command(it.applicationId(), b, r))
            .with(Refused.class, Refusal.class, (b, it, r) -> command(it.applicationId(), b, r))
            .with(
                Evaluated.class,
                ApplicantEvaluationBody.class,
                (b, it, r) -> command(it.applicationId(), b, r));
  }

  @Operation(summary = "Accept an application")
  @PostMapping("/acceptance")
  Created<Accepted> accept(
      @PathVariable @ValidText(max = 64) String applicationId,
      @RequestBody Acceptance body,
      CommandRequest request) {
    return send(Accepted.class, command(applicationId, body, request), request);
  }

  @Operation(summary = "Ask an applicant for what is missing")
  @PostMapping("/supplement-request")
  Created<SupplementRequested> requestSupplement(
      @PathVariable @ValidText(max = 64) String applicationId,
      @RequestBody SupplementRequest body,
      CommandRequest request) {
    return send(SupplementRequested.class, command(applicationId, body, request), request);
  }

  @Operation(summary = "Hand in what was missing")
  @PostMapping("/supplement")
  Created<Supplemented> supplement(
      @PathVariable @ValidText(max = 64) String applicationId,
      @RequestBody Supplement body,
      CommandRequest request) {
    return send(Supplemented.class, command(applicationId, body, request), request);
  }

  @Operation(summary = "Give an application up")
  @PostMapping("/withdrawal")
  Created<Withdrawn> withdraw(
      @PathVariable @ValidText(max = 64) String applicationId,
      @RequestBody Withdrawal body,
      CommandRequest request) {
    return send(Withdrawn.class, command(applicationId, body, request), request);
  }

  @Operation(summary = "Refuse an application")
  @PostMapping("/refusal")
  Created<Refused> refuse(
      @PathVariable @ValidText(max = 64) String applicationId,
      @RequestBody Refusal body,
      CommandRequest request) {
    return send(Refused.class, command(applicationId, body, request), request);
  }

  @Operation(summary = "File the evaluation of an applicant")
  @PostMapping("/evaluations")
  Created<Evaluated> evaluate(
      @PathVariable @ValidText(max = 64) String applicationId,
      @RequestBody ApplicantEvaluationBody body,
      CommandRequest request) {
    return send(Evaluated.class, command(applicationId, body, request), request);
  }

  /** The gate is asked with everything recorded now; the effect is in the same append. */
  @Operation(summary = "Approve an application, which takes effect on the license")
  @PostMapping("/approval")
  Created<Approved> approve(
      @PathVariable @ValidText(max = 64) String applicationId,
      @RequestBody Approval body,
      CommandRequest request) {
    ApplicationView application = onFile(applicationId);
    Optional<Applied> license = licenses.find(application.licenseNumber());
    RuleValues values = law.now().on(body.decidedOn());
    return send(
        Approved.class,
        new Approve(
            applicationId,
            request.caller().filer(),
            body.decidedOn(),
            spellings.onRecordIfAny(body.licenseNumber()),
            body.grantedOn(),
            body.validUntil(),
            body.noticeGivenOn(),
            license.map(Applied::plan).orElse(null),
            license.map(Applied::termEnds).orElse(null),
            body.weighed(),
            gate.ask(application, body.decidedOn(), body.noticeGivenOn(), license, values),
            values,
            today.date()),
        request);
  }

  @Operation(summary = "Correct a step of an application")
  @PostMapping("/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String applicationId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    CorrectApplication command =
        new CorrectApplication(
            applicationId,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(ApplicationCommand.streamOf(applicationId), body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(ApplicationsController.APPLICATION, applicationId),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  /** As the ledger has it, however far the read model is. */
  private ApplicationView onFile(String applicationId) {
    ApplicationView view = null;
    for (Recorded<LicenseServiceEvent> step :
        CountingEvents.of(
            catalog, ledger.readStream(ApplicationCommand.streamOf(applicationId), 0))) {
      view = ApplicationView.after(view, (ApplicationEvent) step.event());
    }
    if (view == null) {
      throw ApplicationsController.unknown(applicationId);
    }
    return view;
  }

  private <E extends ApplicationEvent> Created<E> send(
      Class<E> step, ApplicationCommand command, CommandRequest request) {
    CommandContext context = request.context();
    return answers.created(
        commands.send(command, context),
        applied -> WriteAnswers.path(ApplicationsController.APPLICATION, command.applicationId()),
        applied -> applied.first(step),
        dryRun -> preview.of(dryRun.events(), new EventIds(context.commandId())));
  }

  private Accept command(String applicationId, Acceptance body, CommandRequest request) {
    return new Accept(applicationId, request.caller().filer(), body.acceptedOn(), today.date());
  }

  private RequestSupplement command(
      String applicationId, SupplementRequest body, CommandRequest request) {
    return new RequestSupplement(
        applicationId, request.caller().filer(), body.requestedOn(), body.missing(), today.date());
  }

  private ApplicationCommand.Supplement command(
      String applicationId, Supplement body, CommandRequest request) {
    return new ApplicationCommand.Supplement(
        applicationId, request.caller().filer(), body.suppliedOn(), today.date());
  }

  private Withdraw command(String applicationId, Withdrawal body, CommandRequest request) {
    return new Withdraw(applicationId, request.caller().filer(), body.withdrawnOn(), today.date());
  }

  private Refuse command(String applicationId, Refusal body, CommandRequest request) {
    return new Refuse(
        applicationId, request.caller().filer(), body.decidedOn(), body.grounds(), today.date());
  }

  private Evaluate command(
      String applicationId, ApplicantEvaluationBody body, CommandRequest request) {
    return new Evaluate(
        applicationId,
        request.caller().filer(),
        body.system(),
        body.provinces(),
        body.outcome() == Outcome.PASSED,
        body.standard(),
        body.concludedOn(),
        body.evaluator(),
        today.date());
  }
}
