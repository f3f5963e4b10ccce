package io.qinggui.gateway.pages.report;

import io.qinggui.gateway.pages.PageLanguage;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.TreeEntry;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.pages.listing.Filter;
import io.qinggui.gateway.pages.listing.Listing;
import io.qinggui.gateway.pages.listing.Offer;
import io.qinggui.gateway.print.FileTypes;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The figures of a quarter, and the reports that were filed. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class ReportPages {

  private static final String REPORT = "/reports/quarterly";
  private static final Role[] READERS = {Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR};

  /** What some definitions name as the interface does. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,}");

  private static final Filter[] OF_A_QUARTER = {
    Filter.year(), Filter.choice("quarter", "1", "2", "3", "4")
  };

  private static final Listing FILED =
      Listing.of("quarterly-reports", "report.filed", "/quarterly-reports")
          .by(
              OF_A_QUARTER[0],
              OF_A_QUARTER[1],
              Filter.authority("reporter"),
              Filter.yesOrNo("late"))
          .showing("reportId", "reporter", "year", "quarter", "submittedOn", "dueOn", "late")
          .opening("/reports/filed/{reportId}");

  private static final Listing MISSING =
      Listing.of("quarterly-reports-missing", "report.missing", "/quarterly-reports")
          .with(Map.of("missing", "true"))
          .by(OF_A_QUARTER[0].needed(), OF_A_QUARTER[1].needed())
          .showing("reporter", "year", "quarter", "dueOn", "overdue");

  private final WebPages pages;
  private final InstantSource clock;

  ReportPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @Bean
  @Order(750)
  static TreeEntry reportsEntry() {
    return TreeEntry.forVisitors("/reports", "report.title", caller -> caller.isAnyOf(READERS));
  }

  @GetMapping("/reports")
  ResponseEntity<byte[]> report(HttpServletRequest request) {
    return pages.answer(request, this::report);
  }

  private Reply report(Visit visit) {
    Asked asked = Asked.of(visit, clock);
    return switch (visit.parameter("file")) {
      case "xlsx" -> file(visit, asked, FileTypes.XLSX, "xlsx");
      case "pdf" -> file(visit, asked, MediaType.APPLICATION_PDF_VALUE, "pdf");
      default -> page(visit, asked);
    };
  }

  private static Download file(Visit visit, Asked asked, String mediaType, String ending) {
    String name =
        "report-%d-q%d.%s".formatted(asked.quarter().year(), asked.quarter().quarter(), ending);
    return new Download(name, mediaType, visit.file(REPORT, asked.query(), mediaType).content());
  }

  private Reply page(Visit visit, Asked asked) {
    // both quarters by the same records, though one is asked for before the other
    Instant known = asked.knownAt().orElseGet(clock::instant);
    Map<String, String> query = asked.query();
    query.put("knownAt", known.toString());
    Supplier<JsonNode> last =
        visit.begin(() -> visit.read(REPORT, asked.in(asked.quarter().before(), known).query()));
    JsonNode report = visit.read(REPORT, query);
    Map<String, Object> shown = new HashMap<>();
    shown.put("quarter", asked.quarter());
    shown.put("report", report);
    shown.put("sections", Section.of(visit, asked, report, last.get()));
    shown.put("known", visit.texts().moment(report.path("knownAt")));
    shown.put("fixed", report.path("knownAt").asString(""));
    shown.put("filing", filing(visit.caller(), asked, report));
    return new Page("report/report", title(visit, asked), shown);
  }

  private static String title(Visit visit, Asked asked) {
    String place =
        asked.province().isEmpty()
            ? visit.texts().text("report.country")
            : visit.texts().province(asked.province());
    return visit
        .texts()
        .text(
            "report.of",
            place,
            Integer.toString(asked.quarter().year()),
            Integer.toString(asked.quarter().quarter()));
  }

  /** An administration files what it sees. */
  private static List<Offer> filing(Caller caller, Asked asked, JsonNode report) {
    if (asked.province().isEmpty() || !caller.mayActInProvince(asked.province())) {
      return List.of();
    }
    Map<String, String> given = new HashMap<>(asked.quarter().parameters());
    given.put("reporter", asked.province());
    given.put("knownAt", report.path("knownAt").asString(""));
    given.put("digest", report.path("digest").asString(""));
    return List.of(Offer.of("postQuarterlyReports", given));
  }

  /** What a figure counts. */
  @GetMapping("/reports/figures/{name}")
  ResponseEntity<byte[]> items(@PathVariable String name, HttpServletRequest request) {
    return pages.answer(request, visit -> items(visit, name));
  }

  private Reply items(Visit visit, String name) {
    Asked asked = Asked.of(visit, clock);
    return CountedPage.of(visit, asked, name);
  }

  @GetMapping("/reports/filed")
  ResponseEntity<byte[]> filed(HttpServletRequest request) {
    return pages.answer(request, visit -> FILED.reply(visit, List.of()));
  }

  @GetMapping("/reports/missing")
  ResponseEntity<byte[]> missing(HttpServletRequest request) {
    return pages.answer(request, visit -> MISSING.reply(visit, List.of()));
  }

  @GetMapping("/reports/filed/{id}")
  ResponseEntity<byte[]> filed(@PathVariable String id, HttpServletRequest request) {
    return pages.answer(request, visit -> FiledPage.of(visit, id));
  }

  /** What a figure is called, in the language of a visit. */
  static String definition(Visit visit, JsonNode figure) {
    String language = visit.texts().language() == PageLanguage.EN ? "en" : "zh";
    String definition = figure.path("definition").path(language).asString("");
    return CODE.matcher(definition)
        .replaceAll(it -> Matcher.quoteReplacement(visit.texts().code("kind", it.group())));
  }
}
