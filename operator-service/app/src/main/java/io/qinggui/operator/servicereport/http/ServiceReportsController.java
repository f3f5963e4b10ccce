package io.qinggui.operator.servicereport.http;

import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.ReportService;
import io.qinggui.operator.language.RegisterEvent.ServiceReported;
import io.qinggui.operator.registration.http.OperatorView;
import io.qinggui.operator.registration.http.Operators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Since when an operator has been running which service where (二(一)1). */
@RestController
class ServiceReportsController implements Replaceable {

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final Operators operators;
  private final Today today;

  ServiceReportsController(
      Commands<OperatorEvent> commands, WriteAnswers answers, Operators operators, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.operators = operators;
    this.today = today;
  }

  record Report(Service service, @ValidProvince String province, LocalDate runningSince)
      implements Noted {}

  record Reported(String operatorId, String service, String province, LocalDate runningSince) {

    static Reported of(Outcome.Applied<OperatorEvent> applied) {
      ServiceReported e = applied.first(ServiceReported.class);
      return new Reported(e.operatorId(), e.service(), e.province(), e.runningSince());
    }

    String location() {
      return WriteAnswers.path(
          "/api/v1/operators/{id}/service-reports/{service}/{province}",
          operatorId,
          service,
          province);
    }
  }

  @Operation(summary = "Report since when a service runs in a province")
  @PostMapping("/api/v1/operators/{operatorId}/service-reports")
  Created<Reported> report(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestBody Report body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(operatorId, body, request), request.context()),
        applied -> Reported.of(applied).location(),
        Reported::of);
  }

  @Operation(summary = "The report of one service in one province")
  @GetMapping("/api/v1/operators/{operatorId}/service-reports/{service}/{province}")
  ResponseEntity<OperatorView.ServiceReport> report(
      @PathVariable @ValidOperatorId String operatorId,
      @PathVariable Service service,
      @PathVariable @ValidProvince String province,
      Caller caller) {
    caller.requireReadOperator(operatorId);
    Versioned<OperatorView> operator = operators.get(operatorId);
    return operator.view().serviceReports().stream()
        .filter(r -> r.service().equals(service.name()) && r.province().equals(province))
        .findFirst()
        .map(report -> ReadAnswers.versioned(operator.version(), report))
        .orElseThrow(() -> ProblemException.notFound("service-report-unknown", Map.of()));
  }

  private ReportService command(String operatorId, Report body, CommandRequest request) {
    return new ReportService(
        operatorId,
        request.caller().filer(),
        body.service(),
        body.province(),
        body.runningSince(),
        today.date());
  }

  @Override
  public void addTo(Replacements<OperatorEvent, RegisterCommand> replacements) {
    replacements.with(
        ServiceReported.class,
        Report.class,
        (body, wrong, request) -> command(wrong.operatorId(), body, request));
  }
}
