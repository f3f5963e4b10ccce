package io.qinggui.inspection.cases.http;

import io.qinggui.inspection.cases.Phase;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.CaseSource;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opening cases, and reading them (三(三)). */
@RestController
class CasesController {

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final ReadModel<CaseRecord> cases;
  private final Today today;

  CasesController(
      Commands<InspectionEvent> commands,
      WriteAnswers answers,
      ReadModel<CaseRecord> cases,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.cases = cases;
    this.today = today;
  }

  record Finding(
      @ValidOperatorId String operatorId,
      @Nullable @ValidOperatorId String otherPartyId,
      ViolationKind kind,
      @ValidProvince String province,
      CaseSource source,
      LocalDate foundOn,
      @MultiLine @ValidText(max = 5000) String evidence)
      implements Noted {

    OpenCase opening(Filer filer, LocalDate today) {
      return new OpenCase(
          operatorId, otherPartyId, kind, province, source, foundOn, evidence, filer, today);
    }
  }

  private static CaseView opened(Outcome.Applied<InspectionEvent> applied) {
    return CaseView.opened(applied.first(CaseOpened.class));
  }

  @Operation(summary = "Open a case")
  @PostMapping("/api/v1/cases")
  Created<CaseView> open(@RequestBody Finding body, CommandRequest request) {
    OpenCase command = body.opening(request.caller().filer(), today.date());
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path("/api/v1/cases/{id}", opened(applied).caseId()),
        CasesController::opened);
  }

  @Operation(summary = "A case with its steps")
  @GetMapping("/api/v1/cases/{caseId}")
  ResponseEntity<CaseView> one(@PathVariable @ValidText(max = 64) String caseId, Caller caller) {
    caller.require(isOfficer(caller) || caller.is(Role.OPERATOR));
    Versioned<CaseRecord> found =
        cases
            .get(caseId)
            .orElseThrow(() -> ProblemException.notFound("case-unknown", Map.of("caseId", caseId)));
    caller.require(isOfficer(caller) || isParty(caller, found.view()));
    CaseView view = view(found, caller);
    return ReadAnswers.versioned(view.version(), view);
  }

  /**
   * An operator finds the cases that it is a party of. With {@code party} beside {@code
   * operatorId}, those of both.
   *
   * @param total whether to count the whole list
   */
  @Operation(summary = "Find cases")
  @GetMapping("/api/v1/cases")
  Page<CaseView> find(
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable ViolationKind kind,
      @RequestParam(required = false) @Nullable Phase state,
      @RequestParam(required = false) @Nullable CaseSource source,
      @RequestParam(required = false) @Nullable @ValidOperatorId String party,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(required = false) boolean total,
      PageRequest page,
      Caller caller) {
    caller.require(isOfficer(caller) || (operatorId != null && caller.isOperator(operatorId)));
    Filter filter =
        Filter.ALL
            .with(CaseFields.PARTIES, operatorId)
            .with(CaseFields.PARTIES, party)
            .with(CaseFields.PROVINCE, province)
            .with(CaseFields.KIND, kind)
            .with(CaseFields.STATE, state)
            .with(CaseFields.SOURCE, source);
    LocalDate day = today.date();
    Filter overdueOnly = filter.between(CaseFields.OVERDUE_FROM, null, day.toString());
    boolean inTime = Boolean.FALSE.equals(overdue);
    Filter asked = Boolean.TRUE.equals(overdue) ? overdueOnly : filter;
    return page.from(
            (after, limit) ->
                cases.find(asked, after, limit, it -> !inTime || !CaseView.overdue(it, day)),
            Versioned::key)
        .map(each -> view(each, caller))
        .counted(total, page, () -> cases.count(asked) - (inTime ? cases.count(overdueOnly) : 0));
  }

  private CaseView view(Versioned<CaseRecord> each, Caller caller) {
    return CaseView.of(each, today.date(), isOfficer(caller));
  }

  private static boolean isOfficer(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }

  private static boolean isParty(Caller caller, CaseRecord found) {
    return found.parties().stream().anyMatch(caller::isOperator);
  }
}
