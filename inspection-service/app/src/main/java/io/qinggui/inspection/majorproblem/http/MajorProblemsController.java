package io.qinggui.inspection.majorproblem.http;

import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.SingleFactRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.MajorProblemEvent;
import io.qinggui.inspection.language.MajorProblemEvent.MajorProblemReported;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an administration tells the ministry at once (四(三)). */
@RestController
class MajorProblemsController {

  private static final String PATH = "/api/v1/major-problems";
  private static final String ONE = PATH + "/{problemId}";
  private static final String PROVINCE = "province";

  private final Dossiers dossiers;
  private final ReadModel<Problem> list;
  private final FoldedStreams<MajorProblemEvent, Problem> streams;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  /** Major problems: rules, and the list of them. */
  @Configuration(proxyBeanMethods = false)
  static class MajorProblemConfiguration {

    @Bean
    DossierRules<?> majorProblemRules() {
      return new SingleFactRules<>(
              MajorProblemEvent.class,
              "/reportedOn",
              (it, filer) -> filer.actsIn(((MajorProblemReported) it).province()))
          .unless(MajorProblemsController::refusal);
    }

    @Bean
    RecordProjection<DossierEvent, Problem> majorProblemsProjection(Dossiers dossiers) {
      return dossiers
          .projection("major-problems", MajorProblemEvent.class, Problem.class, Problem::after)
          .searchable(PROVINCE, Problem::province);
    }

    @Bean
    ReadModel<Problem> majorProblems(
        Projections projections, RecordProjection<DossierEvent, Problem> projection) {
      return projections.readModel(projection);
    }
  }

  private static Optional<Rejection> refusal(MajorProblemEvent fact) {
    MajorProblemReported it = (MajorProblemReported) fact;
    return Checks.notBefore(
        "reported-before-it-occurred", "/reportedOn", it.reportedOn(), it.occurredOn());
  }

  MajorProblemsController(Dossiers dossiers, ReadModel<Problem> list) {
    this.dossiers = dossiers;
    this.list = list;
    this.streams = dossiers.streams(MajorProblemEvent.class, Problem::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                MajorProblemReported.class,
                Report.class,
                (body, wrong, request) ->
                    dossiers.command(body.reported(wrong.problemId()), request));
  }

  /** A problem as officers see it. */
  record Problem(
      String problemId,
      String province,
      LocalDate occurredOn,
      LocalDate reportedOn,
      String title,
      String text,
      List<String> operatorIds,
      List<String> caseIds) {

    static Problem after(@Nullable Problem before, MajorProblemEvent event) {
      return switch (event) {
        case MajorProblemReported it ->
            new Problem(
                it.problemId(),
                it.province(),
                it.occurredOn(),
                it.reportedOn(),
                it.title(),
                it.text(),
                it.operatorIds(),
                it.caseIds());
      };
    }
  }

  record Report(
      @ValidProvince String province,
      LocalDate occurredOn,
      LocalDate reportedOn,
      @ValidText(max = 200) String title,
      @MultiLine @ValidText(max = 5000) String text,
      @Nullable @Size(max = 100) List<@ValidOperatorId String> operatorIds,
      @Nullable @Size(max = 100) List<@ValidText(max = 64) String> caseIds)
      implements Noted {

    MajorProblemReported reported(String problemId) {
      return new MajorProblemReported(
          problemId,
          province,
          occurredOn,
          reportedOn,
          title,
          text,
          operatorIds == null ? List.of() : operatorIds,
          caseIds == null ? List.of() : caseIds);
    }
  }

  @Operation(summary = "Report a major problem; the ministry's subscribers are told at once")
  @PostMapping(PATH)
  Created<Problem> report(@RequestBody Report body, CommandRequest request) {
    MajorProblemReported fact =
        body.reported(
            ContentId.of(
                "MP-" + body.province(), body.province(), body.occurredOn(), body.title()));
    return dossiers.file(
        fact, request, WriteAnswers.path(ONE, fact.problemId()), streams, it -> it);
  }

  @Operation(summary = "Correct a major problem")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String problemId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(MajorProblemEvent.KIND, problemId),
        body,
        request,
        WriteAnswers.path(ONE, problemId),
        replacements);
  }

  @Operation(summary = "A major problem")
  @GetMapping(ONE)
  ResponseEntity<Problem> one(
      @PathVariable @ValidText(max = 64) String problemId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Readers.requireOfficer(caller);
    Versioned<Problem> found =
        dossiers.get(streams, DossierEvent.streamOf(MajorProblemEvent.KIND, problemId), knownAt);
    return ReadAnswers.versioned(found.version(), found.view());
  }

  @Operation(summary = "Find major problems")
  @GetMapping(PATH)
  Page<Problem> find(
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page,
      Caller caller) {
    Readers.requireOfficer(caller);
    Filter filter = Filter.ALL.with(PROVINCE, province);
    return page.from((after, limit) -> list.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
