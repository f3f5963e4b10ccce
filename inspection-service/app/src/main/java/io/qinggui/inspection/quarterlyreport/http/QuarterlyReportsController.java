package io.qinggui.inspection.quarterlyreport.http;

import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.SingleFactRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.QuarterlyReportEvent;
import io.qinggui.inspection.language.QuarterlyReportEvent.QuarterlyReportFiled;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.MultiLine;
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
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Reports of quarters, and who has filed none (四(三)). */
@RestController
class QuarterlyReportsController {

  private static final String PATH = "/api/v1/quarterly-reports";
  private static final String ONE = PATH + "/{reportId}";
  private static final String TERM = "term";
  private static final String REPORTER = "reporter";
  private static final String LATE = "late";

  private final Dossiers dossiers;
  private final ReadModel<QuarterlyReportView> list;
  private final FoldedStreams<QuarterlyReportEvent, QuarterlyReportView> streams;
  private final Reporters reporters;
  private final Today today;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  /** Reports: rules, and the list of them. */
  @Configuration(proxyBeanMethods = false)
  static class QuarterlyReportConfiguration {

    @Bean
    DossierRules<?> quarterlyReportRules() {
      return new SingleFactRules<>(
          QuarterlyReportEvent.class,
          "/submittedOn",
          (it, filer) -> maySpeakFor(((QuarterlyReportFiled) it).reporter(), filer));
    }

    @Bean
    RecordProjection<DossierEvent, QuarterlyReportView> quarterlyReportsProjection(
        Dossiers dossiers) {
      return dossiers
          .projection(
              "quarterly-reports",
              QuarterlyReportEvent.class,
              QuarterlyReportView.class,
              QuarterlyReportView::after)
          .searchable(TERM, QuarterlyReportView::term)
          .searchable(REPORTER, QuarterlyReportView::reporter)
          .searchable(LATE, it -> String.valueOf(it.late()));
    }

    @Bean
    ReadModel<QuarterlyReportView> quarterlyReports(
        Projections projections, RecordProjection<DossierEvent, QuarterlyReportView> projection) {
      return projections.readModel(projection);
    }
  }

  /** An administration reports for its province, a carrier for itself. */
  private static boolean maySpeakFor(String reporter, Filer filer) {
    return Province.isCode(reporter) ? filer.actsIn(reporter) : filer.isCarrier(reporter);
  }

  QuarterlyReportsController(
      Dossiers dossiers, ReadModel<QuarterlyReportView> list, Reporters reporters, Today today) {
    this.dossiers = dossiers;
    this.reporters = reporters;
    this.list = list;
    this.today = today;
    this.streams = dossiers.streams(QuarterlyReportEvent.class, QuarterlyReportView::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                QuarterlyReportFiled.class,
                Filing.class,
                (body, wrong, request) -> dossiers.command(body.filed(wrong.reportId()), request));
  }

  record Filing(
      @ValidText(max = 18) String reporter,
      @Min(2000) @Max(2999) int year,
      @Min(1) @Max(4) int quarter,
      LocalDate submittedOn,
      Instant knownAt,
      @Pattern(regexp = "sha256:[0-9a-f]{64}") String digest,
      @MultiLine @ValidText(max = 20_000) String narrative)
      implements Noted {

    QuarterlyReportFiled filed(String reportId) {
      return new QuarterlyReportFiled(
          reportId, reporter, year, quarter, submittedOn, knownAt, digest, narrative);
    }

    String id() {
      return ContentId.of("QR-" + year + "Q" + quarter, reporter, year, quarter);
    }
  }

  @Operation(
      summary =
          "File the report of a quarter; its digest is that of the figures, as they were known"
              + " at the moment that it names")
  @PostMapping(PATH)
  Created<QuarterlyReportView> file(@RequestBody Filing body, CommandRequest request) {
    QuarterlyReportFiled fact = body.filed(body.id());
    return dossiers.file(fact, request, WriteAnswers.path(ONE, fact.reportId()), streams, it -> it);
  }

  @Operation(summary = "Correct a report of a quarter")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String reportId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(QuarterlyReportEvent.KIND, reportId),
        body,
        request,
        WriteAnswers.path(ONE, reportId),
        replacements);
  }

  @Operation(summary = "A report of a quarter as it was filed")
  @GetMapping(ONE)
  ResponseEntity<QuarterlyReportView> one(
      @PathVariable @ValidText(max = 64) String reportId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Versioned<QuarterlyReportView> found =
        dossiers.get(streams, DossierEvent.streamOf(QuarterlyReportEvent.KIND, reportId), knownAt);
    caller.require(Readers.isOfficer(caller) || Readers.isItself(caller, found.view().reporter()));
    return ReadAnswers.versioned(found.version(), found.view());
  }

  @Operation(summary = "Find reports of quarters")
  @GetMapping(PATH)
  Page<QuarterlyReportView> find(
      @RequestParam(required = false) @Nullable @Min(2000) @Max(2999) Integer year,
      @RequestParam(required = false) @Nullable @Min(1) @Max(4) Integer quarter,
      @RequestParam(required = false) @Nullable @ValidText(max = 18) String reporter,
      @RequestParam(required = false) @Nullable Boolean late,
      PageRequest page,
      Caller caller) {
    caller.require(
        Readers.isOfficer(caller) || (reporter != null && Readers.isItself(caller, reporter)));
    Filter filter =
        Filter.ALL
            .with(
                TERM,
                year == null || quarter == null ? null : QuarterlyReportView.term(year, quarter))
            .with(REPORTER, reporter)
            .with(LATE, late == null ? null : late.toString());
    return page.from(
            (after, limit) ->
                list.find(
                    filter,
                    after,
                    limit,
                    it ->
                        (year == null || it.year() == year)
                            && (quarter == null || it.quarter() == quarter)),
            Versioned::key)
        .map(Versioned::view);
  }

  /**
   * An administration or a carrier that has filed none.
   *
   * @param reporter a province code, or the id of a carrier
   * @param overdue whether the last day is over
   */
  record MissingReport(String reporter, int year, int quarter, LocalDate dueOn, boolean overdue) {}

  @Operation(summary = "The administrations and carriers of which no report of a quarter is filed")
  @GetMapping(path = PATH, params = "missing=true")
  Page<MissingReport> missing(
      @RequestParam boolean missing,
      @RequestParam @Min(2000) @Max(2999) int year,
      @RequestParam @Min(1) @Max(4) int quarter,
      PageRequest page,
      Caller caller) {
    Readers.requireOfficer(caller);
    LocalDate dueOn = QuarterlyReportFiled.dueOn(year, quarter);
    boolean overdue = today.date().isAfter(dueOn);
    Set<String> filed =
        list.all(Filter.ALL.with(TERM, QuarterlyReportView.term(year, quarter)))
            .map(it -> it.view().reporter())
            .collect(Collectors.toSet());
    List<MissingReport> without =
        reporters.all().stream()
            .filter(it -> !filed.contains(it))
            .map(it -> new MissingReport(it, year, quarter, dueOn, overdue))
            .toList();
    return page.within(without, MissingReport::reporter);
  }
}
