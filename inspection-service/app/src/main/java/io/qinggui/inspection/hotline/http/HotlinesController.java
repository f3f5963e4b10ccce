package io.qinggui.inspection.hotline.http;

import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.SingleFactRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.HotlineEvent;
import io.qinggui.inspection.language.HotlineEvent.HotlinePublished;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.caller.OpenPaths;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.open.PublicPaths;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.LocalDate;
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

/** Where the public complains (三(一)). */
@RestController
class HotlinesController {

  private static final String PATH = "/api/v1/hotlines";
  private static final String ONE = PATH + "/{hotlineId}";
  private static final String PROVINCE = "province";

  private final Dossiers dossiers;
  private final FoldedStreams<HotlineEvent, HotlineView> streams;
  private final ReadModel<HotlineView> hotlines;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  /** Hotlines: rules, the list of them, and that it is for everybody. */
  @Configuration(proxyBeanMethods = false)
  static class HotlineConfiguration {

    @Bean
    DossierRules<?> hotlineRules() {
      return new SingleFactRules<>(
          HotlineEvent.class,
          "/publishedOn",
          (it, filer) -> filer.actsIn(((HotlinePublished) it).province()));
    }

    @Bean
    RecordProjection<DossierEvent, HotlineView> hotlinesProjection(Dossiers dossiers) {
      return dossiers
          .projection("hotlines", HotlineEvent.class, HotlineView.class, HotlineView::after)
          .searchable(PROVINCE, HotlineView::province);
    }

    @Bean
    ReadModel<HotlineView> hotlines(
        Projections projections, RecordProjection<DossierEvent, HotlineView> projection) {
      return projections.readModel(projection);
    }

    @Bean
    OpenPaths publicHotlines() {
      return OpenPaths.toRead(PATH, PATH + "/*");
    }
  }

  HotlinesController(Dossiers dossiers, ReadModel<HotlineView> hotlines) {
    this.dossiers = dossiers;
    this.hotlines = hotlines;
    this.streams = dossiers.streams(HotlineEvent.class, HotlineView::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                HotlinePublished.class,
                Hotline.class,
                (body, wrong, request) ->
                    dossiers.command(body.published(wrong.hotlineId()), request));
  }

  record Hotline(
      @ValidProvince String province,
      @ValidText(max = 40) String number,
      @ValidText(max = 100) String hours,
      LocalDate publishedOn)
      implements Noted {

    HotlinePublished published(String hotlineId) {
      return new HotlinePublished(hotlineId, province, number, hours, publishedOn);
    }
  }

  @Operation(summary = "Publish a hotline")
  @PostMapping(PATH)
  Created<HotlineView> publish(@RequestBody Hotline body, CommandRequest request) {
    HotlinePublished fact =
        body.published(ContentId.of("HL-" + body.province(), body.province(), body.number()));
    return dossiers.file(
        fact, request, WriteAnswers.path(ONE, fact.hotlineId()), streams, it -> it);
  }

  @Operation(summary = "Correct a hotline, or withdraw it")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String hotlineId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(HotlineEvent.KIND, hotlineId),
        body,
        request,
        WriteAnswers.path(ONE, hotlineId),
        replacements);
  }

  @SecurityRequirements
  @Operation(summary = "A hotline, for everybody")
  @GetMapping(ONE)
  ResponseEntity<HotlineView> one(@PathVariable @ValidText(max = 64) String hotlineId) {
    Versioned<HotlineView> found =
        dossiers.get(streams, DossierEvent.streamOf(HotlineEvent.KIND, hotlineId), null);
    return ReadAnswers.versioned(found.version(), found.view());
  }

  @SecurityRequirements
  @Operation(summary = "The hotlines, for everybody")
  @GetMapping({PATH, PublicPaths.PREFIX + "/hotlines"})
  Page<HotlineView> find(
      @RequestParam(required = false) @Nullable @ValidProvince String province, PageRequest page) {
    Filter filter = Filter.ALL.with(PROVINCE, province);
    return page.from((after, limit) -> hotlines.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
