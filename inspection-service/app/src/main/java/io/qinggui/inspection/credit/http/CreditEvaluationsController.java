package io.qinggui.inspection.credit.http;

import io.qinggui.inspection.credit.CreditDimension;
import io.qinggui.inspection.credit.CreditMethod;
import io.qinggui.inspection.credit.http.CreditMethodsController.Method;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.language.CreditEvaluationEvent;
import io.qinggui.inspection.language.CreditEvaluationEvent.CreditEvaluated;
import io.qinggui.inspection.language.CreditEvaluationEvent.Score;
import io.qinggui.inspection.language.CreditMethodEvent;
import io.qinggui.inspection.language.CreditMethodEvent.CreditMethodPublished;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators' credit comes to (三(五)); advice, and no reason to deny anything. */
@RestController
class CreditEvaluationsController {

  private static final String PATH = "/api/v1/credit-evaluations";
  private static final String ONE = PATH + "/{evaluationId}";

  private final Dossiers dossiers;
  private final ReadModel<Evaluation> list;
  private final FoldedStreams<CreditMethodEvent, Method> methods;
  private final FoldedStreams<CreditEvaluationEvent, Evaluation> streams;
  private final InstantSource clock;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  CreditEvaluationsController(
      Dossiers dossiers,
      ReadModel<Evaluation> list,
      FoldedStreams<CreditMethodEvent, Method> methods,
      InstantSource clock) {
    this.dossiers = dossiers;
    this.list = list;
    this.methods = methods;
    this.clock = clock;
    this.streams = dossiers.streams(CreditEvaluationEvent.class, Evaluation::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                CreditEvaluated.class,
                Evaluating.class,
                (body, wrong, request) ->
                    dossiers.command(evaluated(wrong.evaluationId(), body), request));
  }

  /**
   * An evaluation as clients see it.
   *
   * @param total 0 to 100, with two decimals
   */
  record Evaluation(
      String evaluationId,
      String operatorId,
      String evaluator,
      String method,
      LocalDate evaluatedOn,
      List<Dimension> dimensions,
      BigDecimal total,
      String grade) {

    /** A score and why. */
    record Dimension(String name, int score, String basis) {}

    static Evaluation after(@Nullable Evaluation before, CreditEvaluationEvent event) {
      return switch (event) {
        case CreditEvaluated it ->
            new Evaluation(
                it.evaluationId(),
                it.operatorId(),
                it.evaluator(),
                it.method(),
                it.evaluatedOn(),
                it.scores().stream()
                    .map(each -> new Dimension(each.dimension(), each.score(), each.basis()))
                    .toList(),
                it.total(),
                it.grade());
      };
    }
  }

  record Scored(
      CreditDimension name,
      @Min(0) @Max(100) int score,
      @MultiLine @ValidText(max = 2000) String basis) {}

  record Evaluating(
      @ValidOperatorId String operatorId,
      @ValidText(max = 200) String evaluator,
      @ValidText(max = 60) String method,
      LocalDate evaluatedOn,
      @Size(min = 1, max = 5) List<Scored> dimensions)
      implements Noted {

    List<Score> scores() {
      return dimensions.stream()
          .map(each -> new Score(each.name().name(), each.score(), each.basis()))
          .toList();
    }

    String id() {
      return ContentId.of("CE", operatorId, evaluator, method, evaluatedOn);
    }
  }

  @Operation(summary = "Evaluate the credit of an operator; the total follows from the method")
  @PostMapping(PATH)
  Created<Evaluation> evaluate(@RequestBody Evaluating body, CommandRequest request) {
    CreditEvaluated fact = evaluated(body.id(), body);
    return dossiers.file(
        fact, request, WriteAnswers.path(ONE, fact.evaluationId()), streams, it -> it);
  }

  private CreditEvaluated evaluated(String evaluationId, Evaluating body) {
    CreditMethodPublished method =
        methods
            .find(DossierEvent.streamOf(CreditMethodEvent.KIND, body.method()), clock.instant())
            .map(found -> found.view().published())
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        "credit-method-unknown", Map.of("method", body.method())));
    List<Score> scores = body.scores();
    if (!CreditMethod.isComplete(method, scores)) {
      throw ProblemException.invalid("/dimensions", "dimensions-are-not-those-of-the-method");
    }
    BigDecimal total = CreditMethod.total(method, scores);
    return new CreditEvaluated(
        evaluationId,
        body.operatorId(),
        body.evaluator(),
        body.method(),
        body.evaluatedOn(),
        scores,
        total,
        CreditMethod.grade(method, total));
  }

  @Operation(summary = "Correct an evaluation")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String evaluationId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(CreditEvaluationEvent.KIND, evaluationId),
        body,
        request,
        WriteAnswers.path(ONE, evaluationId),
        replacements);
  }

  @Operation(summary = "An evaluation")
  @GetMapping(ONE)
  ResponseEntity<Evaluation> one(
      @PathVariable @ValidText(max = 64) String evaluationId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Versioned<Evaluation> found =
        dossiers.get(
            streams, DossierEvent.streamOf(CreditEvaluationEvent.KIND, evaluationId), knownAt);
    caller.requireReadOperator(found.view().operatorId());
    return ReadAnswers.versioned(found.version(), found.view());
  }

  @Operation(summary = "Find evaluations; an operator finds its own")
  @GetMapping(PATH)
  Page<Evaluation> find(
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable @ValidText(max = 60) String method,
      PageRequest page,
      Caller caller) {
    caller.require(caller.mayReadAll() || (operatorId != null && caller.isOperator(operatorId)));
    Filter filter =
        Filter.ALL
            .with(CreditConfiguration.OPERATOR, operatorId)
            .with(CreditConfiguration.METHOD, method);
    return page.from((after, limit) -> list.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
