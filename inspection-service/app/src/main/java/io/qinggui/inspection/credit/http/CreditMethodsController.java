package io.qinggui.inspection.credit.http;

import io.qinggui.inspection.credit.CreditDimension;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.CreditMethodEvent;
import io.qinggui.inspection.language.CreditMethodEvent.CreditMethodPublished;
import io.qinggui.inspection.language.CreditMethodEvent.Grade;
import io.qinggui.inspection.language.CreditMethodEvent.Weight;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidText;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
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

/**
 * How credit is evaluated (三(五)). A method is published whole, and another one under its own name.
 */
@RestController
class CreditMethodsController {

  private static final String PATH = "/api/v1/credit-methods";
  private static final String ONE = PATH + "/{method}";

  private final Dossiers dossiers;
  private final ReadModel<Method> list;
  private final FoldedStreams<CreditMethodEvent, Method> streams;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  CreditMethodsController(
      Dossiers dossiers, ReadModel<Method> list, FoldedStreams<CreditMethodEvent, Method> streams) {
    this.dossiers = dossiers;
    this.list = list;
    this.streams = streams;
    this.replacements =
        dossiers
            .replacements()
            .with(
                CreditMethodPublished.class,
                MethodPublication.class,
                (body, wrong, request) ->
                    dossiers.command(body.published(wrong.publisher()), request));
  }

  /**
   * A method as clients see it.
   *
   * @param weights in per cent
   */
  record Method(
      String method,
      String title,
      String publisher,
      LocalDate publishedOn,
      List<Weight> weights,
      List<Grade> grades) {

    static Method after(@Nullable Method before, CreditMethodEvent event) {
      return switch (event) {
        case CreditMethodPublished it ->
            new Method(
                it.method(),
                it.title(),
                it.publisher(),
                it.publishedOn(),
                it.weights(),
                it.grades());
      };
    }

    CreditMethodPublished published() {
      return new CreditMethodPublished(method, title, publisher, publishedOn, weights, grades);
    }
  }

  record GradeFrom(@ValidText(max = 20) String grade, @Min(0) @Max(100) int from) {}

  /**
   * A method to be published.
   *
   * @param weights per cent of each dimension
   */
  record MethodPublication(
      @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") String method,
      @ValidText(max = 200) String title,
      LocalDate publishedOn,
      @Size(min = 1, max = 5) Map<CreditDimension, @Min(1) @Max(100) Integer> weights,
      @Size(min = 1, max = 20) List<GradeFrom> grades)
      implements Noted {

    CreditMethodPublished published(String publisher) {
      return new CreditMethodPublished(
          method,
          title,
          publisher,
          publishedOn,
          new EnumMap<>(weights)
              .entrySet().stream()
                  .map(each -> new Weight(each.getKey().name(), each.getValue()))
                  .toList(),
          grades.stream().map(each -> new Grade(each.grade(), each.from())).toList());
    }
  }

  @Operation(summary = "Publish how credit is evaluated")
  @PostMapping(PATH)
  Created<Method> publish(@RequestBody MethodPublication body, CommandRequest request) {
    Readers.requireOfficer(request.caller());
    CreditMethodPublished fact =
        body.published(request.caller().filer().authority().orElse(Readers.NOBODY));
    return dossiers.file(fact, request, WriteAnswers.path(ONE, fact.method()), streams, it -> it);
  }

  @Operation(summary = "Correct a method")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 60) String method,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(CreditMethodEvent.KIND, method),
        body,
        request,
        WriteAnswers.path(ONE, method),
        replacements);
  }

  @Operation(summary = "A method")
  @GetMapping(ONE)
  ResponseEntity<Method> one(
      @PathVariable @ValidText(max = 60) String method,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Versioned<Method> found =
        dossiers.get(streams, DossierEvent.streamOf(CreditMethodEvent.KIND, method), knownAt);
    return ReadAnswers.versioned(found.version(), found.view());
  }

  @Operation(summary = "The methods")
  @GetMapping(PATH)
  Page<Method> find(PageRequest page, Caller caller) {
    return page.from((after, limit) -> list.find(Filter.ALL, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
