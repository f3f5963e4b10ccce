package io.qinggui.license.application.http;

import io.qinggui.license.application.ApplicationPhase;
import io.qinggui.license.application.http.ApplicationBodies.Submission;
import io.qinggui.license.application.http.LicensesApplied.Applied;
import io.qinggui.license.http.GrantBody;
import io.qinggui.license.language.ApplicationCommand.Submit;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.LicenseSpellings;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applying, and reading what was applied for. */
@RestController
class ApplicationsController {

  static final String APPLICATIONS = "/api/v1/applications";
  static final String APPLICATION = APPLICATIONS + "/{applicationId}";

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final ReadModel<ApplicationView> applications;
  private final LicensesApplied licenses;
  private final LicenseSpellings spellings;
  private final ApplicationAnswers limits;
  private final Today today;

  ApplicationsController(
      Commands<LicenseServiceEvent> commands,
      WriteAnswers answers,
      ReadModel<ApplicationView> applications,
      LicensesApplied licenses,
      LicenseSpellings spellings,
      ApplicationAnswers limits,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.applications = applications;
    this.licenses = licenses;
    this.spellings = spellings;
    this.limits = limits;
    this.today = today;
  }

  @Operation(summary = "Apply for a license, or for a change of one")
  @PostMapping(APPLICATIONS)
  Created<Submitted> submit(@RequestBody Submission body, CommandRequest request) {
    List<Grant> grants = grants(body.grants());
    String number = spellings.onRecordIfAny(body.licenseNumber());
    Submit command =
        new Submit(
            idOf(body, number, grants),
            request.caller().filer(),
            body.kind(),
            body.operatorId(),
            body.issuer(),
            number,
            licenses.find(number).map(Applied::registered).orElse(null),
            grants,
            body.successorId(),
            body.submittedOn(),
            today.date());
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(APPLICATION, command.applicationId()),
        applied -> applied.first(Submitted.class));
  }

  private static List<Grant> grants(@Nullable List<GrantBody> bodies) {
    return bodies == null ? List.of() : bodies.stream().map(GrantBody::grant).toList();
  }

  /** It follows from the content, so that the same application is recognised when repeated. */
  private static String idOf(Submission body, @Nullable String licenseNumber, List<Grant> grants) {
    String prefix = "AP-" + body.issuer();
    String successor = body.successorId();
    return successor == null
        ? ContentId.of(
            prefix,
            body.kind(),
            body.operatorId(),
            body.issuer(),
            licenseNumber,
            grants,
            body.submittedOn())
        : ContentId.of(
            prefix,
            body.kind(),
            body.operatorId(),
            body.issuer(),
            licenseNumber,
            grants,
            successor,
            body.submittedOn());
  }

  @Operation(summary = "An application with its steps")
  @GetMapping(APPLICATION)
  ResponseEntity<ApplicationAnswer> one(
      @PathVariable @ValidText(max = 64) String applicationId, Caller caller) {
    caller.require(isOfficer(caller) || caller.is(Role.OPERATOR));
    Versioned<ApplicationView> found =
        applications.get(applicationId).orElseThrow(() -> unknown(applicationId));
    caller.require(isOfficer(caller) || caller.isOperator(found.view().operatorId()));
    return ReadAnswers.versioned(found.version(), limits.of(found.view()));
  }

  static ProblemException unknown(String applicationId) {
    return ProblemException.notFound("application-unknown", Map.of("applicationId", applicationId));
  }

  /** An operator finds its own, and has to say so. */
  @Operation(summary = "Find applications")
  @GetMapping(APPLICATIONS)
  Page<ApplicationAnswer> find(
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable @ValidIssuer String issuer,
      @RequestParam(required = false) @Nullable ApplicationKind kind,
      @RequestParam(required = false) @Nullable ApplicationPhase state,
      @RequestParam(required = false) @Nullable Boolean overdue,
      PageRequest page,
      Caller caller) {
    caller.require(isOfficer(caller) || (operatorId != null && caller.isOperator(operatorId)));
    Filter filter =
        Filter.ALL
            .with(ApplicationConfiguration.OPERATOR, operatorId)
            .with(ApplicationConfiguration.ISSUER, issuer)
            .with(ApplicationConfiguration.KIND, kind)
            .with(ApplicationConfiguration.STATE, state);
    return page.from((after, limit) -> find(filter, overdue, after, limit), Found::key)
        .map(Found::answer);
  }

  /** An application with the key under which its page goes on. */
  private record Found(String key, ApplicationAnswer answer) {}

  /** Whether one is overdue depends on the day, so it is not asked of the read model. */
  private List<Found> find(
      Filter filter, @Nullable Boolean overdue, Optional<String> start, int limit) {
    List<Found> found = new ArrayList<>();
    Optional<String> after = start;
    List<Versioned<ApplicationView>> batch;
    do {
      batch = applications.find(filter, after, limit);
      for (Versioned<ApplicationView> each : batch) {
        after = Optional.of(each.key());
        ApplicationAnswer answer = limits.of(each.view());
        if (found.size() < limit && (overdue == null || answer.overdue() == overdue)) {
          found.add(new Found(each.key(), answer));
        }
      }
    } while (found.size() < limit && batch.size() == limit);
    return found;
  }

  private static boolean isOfficer(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }
}
