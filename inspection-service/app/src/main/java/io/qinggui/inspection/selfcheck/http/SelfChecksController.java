package io.qinggui.inspection.selfcheck.http;

import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SelfCheckEvent;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckRectified;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckSubmitted;
import io.qinggui.inspection.register.runtime.Register;
import io.qinggui.inspection.selfcheck.SelfCheckRules;
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
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** What operators and carriers found of themselves (三(二)). */
@RestController
class SelfChecksController {

  private static final String PATH = "/api/v1/self-checks";
  private static final String ONE = PATH + "/{selfCheckId}";
  private static final String OPERATORS = "operators";

  private final Dossiers dossiers;
  private final ReadModel<SelfCheckRecord> list;
  private final FoldedStreams<SelfCheckEvent, SelfCheckRecord> streams;
  private final Register register;
  private final Today today;
  private final InstantSource clock;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  /** Self-checks: rules, and the list of them. */
  @Configuration(proxyBeanMethods = false)
  static class SelfCheckConfiguration {

    @Bean
    DossierRules<?> selfCheckRules() {
      return new SelfCheckRules();
    }

    @Bean
    RecordProjection<DossierEvent, SelfCheckRecord> selfChecksProjection(Dossiers dossiers) {
      return dossiers
          .projection(
              "self-checks", SelfCheckEvent.class, SelfCheckRecord.class, SelfCheckRecord::after)
          .searchable(OPERATORS, SelfCheckRecord::operators);
    }

    @Bean
    ReadModel<SelfCheckRecord> selfChecks(
        Projections projections, RecordProjection<DossierEvent, SelfCheckRecord> projection) {
      return projections.readModel(projection);
    }
  }

  SelfChecksController(
      Dossiers dossiers,
      ReadModel<SelfCheckRecord> list,
      Register register,
      Today today,
      InstantSource clock) {
    this.dossiers = dossiers;
    this.list = list;
    this.register = register;
    this.today = today;
    this.clock = clock;
    this.streams = dossiers.streams(SelfCheckEvent.class, SelfCheckRecord::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                SelfCheckSubmitted.class,
                Submission.class,
                (body, wrong, request) ->
                    dossiers.command(body.submitted(wrong.selfCheckId()), request))
            .with(
                SelfCheckRectified.class,
                ItemRectification.class,
                (body, wrong, request) ->
                    dossiers.command(
                        new SelfCheckRectified(
                            wrong.selfCheckId(),
                            wrong.operatorId(),
                            wrong.item(),
                            body.completedOn(),
                            body.how()),
                        request));
  }

  /** What the notice asks to look at: 二(二)1 to 4, and 二(三). */
  enum Item {
    LEASED_TO_UNLICENSED,
    ILLEGAL_SUPPLIER,
    LAYERED_SUBLEASE,
    CROSS_BORDER,
    REQUIREMENTS
  }

  /** What was found. */
  enum ItemFinding {
    CLEAN,
    PROBLEM
  }

  record PeriodBody(LocalDate from, LocalDate to) {}

  record ResponsibleBody(@ValidText(max = 100) String name, @ValidText(max = 100) String title) {}

  record CheckedItem(
      Item item,
      @ValidText(max = 200) String scope,
      ItemFinding outcome,
      @Nullable @ValidText(max = 2000) String description,
      @Nullable LocalDate dueOn) {

    SelfCheckEvent.Item checked() {
      return new SelfCheckEvent.Item(item.name(), scope, outcome.name(), description, dueOn);
    }
  }

  record Submission(
      @ValidOperatorId String operatorId,
      @Nullable @Size(max = 1_000) List<@ValidOperatorId String> onBehalfOf,
      PeriodBody period,
      LocalDate submittedOn,
      ResponsibleBody responsible,
      @Size(min = 1, max = 100) List<CheckedItem> items)
      implements Noted {

    SelfCheckSubmitted submitted(String selfCheckId) {
      return new SelfCheckSubmitted(
          selfCheckId,
          operatorId,
          onBehalfOf == null ? List.of() : onBehalfOf,
          period.from(),
          period.to(),
          submittedOn,
          responsible.name(),
          responsible.title(),
          items.stream().map(CheckedItem::checked).toList());
    }
  }

  record ItemRectification(LocalDate completedOn, @MultiLine @ValidText(max = 2000) String how)
      implements Noted {}

  @Operation(summary = "Submit a self-check")
  @PostMapping(PATH)
  Created<SelfCheckView> submit(@RequestBody Submission body, CommandRequest request) {
    String id = ContentId.of("SC", body.operatorId(), body.period().from(), body.period().to());
    return file(body.submitted(id), request);
  }

  private Created<SelfCheckView> file(SelfCheckEvent fact, CommandRequest request) {
    return dossiers.file(
        fact,
        request,
        WriteAnswers.path(ONE, fact.selfCheckId()),
        streams,
        it -> SelfCheckView.of(it, today.date(), true));
  }

  @Operation(summary = "Record that a problem was put right")
  @PostMapping(ONE + "/items/{item}/rectification")
  Created<SelfCheckView> rectify(
      @PathVariable @ValidText(max = 64) String selfCheckId,
      @PathVariable @Min(1) @Max(100) int item,
      @RequestBody ItemRectification body,
      CommandRequest request) {
    String operatorId =
        dossiers.get(streams, stream(selfCheckId), null).view().submitted().operatorId();
    return file(
        new SelfCheckRectified(selfCheckId, operatorId, item, body.completedOn(), body.how()),
        request);
  }

  @Operation(summary = "Correct what was recorded of a self-check")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String selfCheckId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        stream(selfCheckId), body, request, WriteAnswers.path(ONE, selfCheckId), replacements);
  }

  @Operation(summary = "A self-check")
  @GetMapping(ONE)
  ResponseEntity<SelfCheckView> one(
      @PathVariable @ValidText(max = 64) String selfCheckId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Versioned<SelfCheckRecord> found = dossiers.get(streams, stream(selfCheckId), knownAt);
    caller.require(
        Readers.isOfficer(caller)
            || Readers.isItself(caller, found.view().submitted().operatorId()));
    return ReadAnswers.versioned(
        found.version(), SelfCheckView.of(found.view(), today.date(), true));
  }

  @Operation(summary = "Find self-checks; those of one operator are for itself, too")
  @GetMapping(PATH)
  Page<SelfCheckView> find(
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable Boolean overdue,
      PageRequest page,
      Caller caller) {
    caller.require(
        Readers.isOfficer(caller) || (operatorId != null && Readers.isItself(caller, operatorId)));
    Filter filter = Filter.ALL.with(OPERATORS, operatorId);
    return page.from(
            (after, limit) ->
                list.find(
                    filter,
                    after,
                    limit,
                    it -> overdue == null || overdue == it.isOverdue(today.date())),
            Versioned::key)
        .map(it -> SelfCheckView.of(it.view(), today.date(), true));
  }

  /** An operator that has not submitted any. */
  record Unchecked(String operatorId) {}

  @Operation(summary = "The operators licensed in a province that have submitted none for a period")
  @GetMapping(path = PATH, params = "missing=true")
  Page<Unchecked> missing(
      @RequestParam boolean missing,
      @RequestParam @ValidProvince String province,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      PageRequest page,
      Caller caller) {
    Readers.requireOfficer(caller);
    Set<String> submitted = new HashSet<>();
    list.all(Filter.ALL)
        .map(Versioned::view)
        .filter(it -> !it.submitted().from().isAfter(from) && !it.submitted().to().isBefore(to))
        .forEach(it -> submitted.addAll(it.operators()));
    List<String> without =
        register
            .licensed(new Register.Coverage(Set.of(), Set.of(province)), to, clock.instant())
            .stream()
            .filter(it -> !submitted.contains(it))
            .toList();
    return page.within(without, it -> it).map(Unchecked::new);
  }

  private static String stream(String selfCheckId) {
    return DossierEvent.streamOf(SelfCheckEvent.KIND, selfCheckId);
  }
}
