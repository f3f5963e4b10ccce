package io.qinggui.inspection.disclosure.http;

import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.SingleFactRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.DisclosureEvent;
import io.qinggui.inspection.language.DisclosureEvent.DisclosurePublished;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
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
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidIssuer;
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
import java.time.Instant;
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

/** What authorities tell the public (四(三)). */
@RestController
class DisclosuresController {

  private static final String PATH = "/api/v1/disclosures";
  private static final String ONE = PATH + "/{disclosureId}";
  private static final String PUBLISHER = "publisher";

  private final Dossiers dossiers;
  private final ReadModel<Disclosure> list;
  private final FoldedStreams<DisclosureEvent, Disclosure> streams;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  /** Disclosures: rules, the list of them, and that they are for everybody. */
  @Configuration(proxyBeanMethods = false)
  static class DisclosureConfiguration {

    @Bean
    DossierRules<?> disclosureRules() {
      return new SingleFactRules<>(
          DisclosureEvent.class,
          "/publishedOn",
          (it, filer) -> filer.actsFor(((DisclosurePublished) it).publisher()));
    }

    @Bean
    RecordProjection<DossierEvent, Disclosure> disclosuresProjection(Dossiers dossiers) {
      return dossiers
          .projection("disclosures", DisclosureEvent.class, Disclosure.class, Disclosure::after)
          .searchable(PUBLISHER, Disclosure::publisher);
    }

    @Bean
    ReadModel<Disclosure> disclosures(
        Projections projections, RecordProjection<DossierEvent, Disclosure> projection) {
      return projections.readModel(projection);
    }

    @Bean
    OpenPaths publicDisclosures() {
      return OpenPaths.toRead(PATH, PATH + "/*");
    }
  }

  DisclosuresController(Dossiers dossiers, ReadModel<Disclosure> list) {
    this.dossiers = dossiers;
    this.list = list;
    this.streams = dossiers.streams(DisclosureEvent.class, Disclosure::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                DisclosurePublished.class,
                DisclosureBody.class,
                (body, wrong, request) ->
                    dossiers.command(
                        body.published(wrong.disclosureId(), wrong.publisher()), request));
  }

  /**
   * A disclosure as everybody sees it.
   *
   * @param publisher {@code MIIT} or a province code
   */
  record Disclosure(
      String disclosureId, String publisher, String title, String body, LocalDate publishedOn) {

    static Disclosure after(@Nullable Disclosure before, DisclosureEvent event) {
      return switch (event) {
        case DisclosurePublished it ->
            new Disclosure(
                it.disclosureId(), it.publisher(), it.title(), it.body(), it.publishedOn());
      };
    }
  }

  record DisclosureBody(
      @ValidText(max = 200) String title,
      @MultiLine @ValidText(max = 20_000) String body,
      LocalDate publishedOn)
      implements Noted {

    DisclosurePublished published(String disclosureId, String publisher) {
      return new DisclosurePublished(disclosureId, publisher, title, body, publishedOn);
    }
  }

  @Operation(summary = "Tell the public something")
  @PostMapping(PATH)
  Created<Disclosure> publish(@RequestBody DisclosureBody body, CommandRequest request) {
    Readers.requireOfficer(request.caller());
    String publisher = request.caller().filer().authority().orElseThrow();
    DisclosurePublished fact =
        body.published(ContentId.of("DIS", publisher, body.title(), body.publishedOn()), publisher);
    return dossiers.file(
        fact, request, WriteAnswers.path(ONE, fact.disclosureId()), streams, it -> it);
  }

  @Operation(summary = "Correct a disclosure, visibly")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String disclosureId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(DisclosureEvent.KIND, disclosureId),
        body,
        request,
        WriteAnswers.path(ONE, disclosureId),
        replacements);
  }

  @SecurityRequirements
  @Operation(summary = "A disclosure, for everybody; as it was known at any moment")
  @GetMapping(ONE)
  ResponseEntity<Disclosure> one(
      @PathVariable @ValidText(max = 64) String disclosureId,
      @RequestParam(required = false) @Nullable Instant knownAt) {
    Versioned<Disclosure> found =
        dossiers.get(streams, DossierEvent.streamOf(DisclosureEvent.KIND, disclosureId), knownAt);
    return ReadAnswers.versioned(found.version(), found.view());
  }

  @SecurityRequirements
  @Operation(summary = "The disclosures, for everybody")
  @GetMapping({PATH, PublicPaths.PREFIX + "/disclosures"})
  Page<Disclosure> find(
      @RequestParam(required = false) @Nullable @ValidIssuer String publisher, PageRequest page) {
    Filter filter = Filter.ALL.with(PUBLISHER, publisher);
    return page.from((after, limit) -> list.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
