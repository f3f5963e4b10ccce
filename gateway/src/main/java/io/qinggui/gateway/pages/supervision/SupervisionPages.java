package io.qinggui.gateway.pages.supervision;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Reply.Refused;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.pages.listing.Details;
import io.qinggui.gateway.pages.listing.Filter;
import io.qinggui.gateway.pages.listing.Listing;
import io.qinggui.gateway.pages.listing.Values;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The lists of supervision, and each thing in them. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class SupervisionPages {

  private static final Listing ENTRIES =
      Listing.of("survey-entries", "supervision.entries", "/surveys/{surveyId}/entries")
          .by(Filter.yesOrNo("identified"), Filter.yesOrNo("running"))
          .showing(
              "entry",
              "operatorId",
              "name",
              "service",
              "province",
              "running",
              "facility",
              "evidence",
              "observedOn");

  private static final Listing UNVISITED =
      Listing.of("survey-unvisited", "supervision.unvisited", "/surveys/{surveyId}/unvisited")
          .showing("operatorId");

  /** The licenses of an annual campaign, page by page. */
  private static final Listing CHECKED =
      Listing.of("annual-campaign", "supervision.checked", "/annual-campaigns/{campaignId}")
          .of("campaign")
          .showing(
              "licenseNumber",
              "operatorId",
              "state",
              "outcome",
              "concludedOn",
              "suggestion.verdict",
              "suggestion.reasons");

  private static final String ITEMS = "items";
  private static final String CURSOR = "cursor";

  private final WebPages pages;
  private final InstantSource clock;

  SupervisionPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/supervision")
  ResponseEntity<byte[]> home(HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Page(
                "supervision/home",
                visit.texts().text("supervision.title"),
                Map.of("lists", Kept.of(visit.caller()))));
  }

  @GetMapping("/supervision/{name}")
  ResponseEntity<byte[]> list(@PathVariable String name, HttpServletRequest request) {
    return pages.answer(
        request,
        visit -> Kept.named(name).map(it -> list(visit, it)).orElseGet(() -> new Refused(404)));
  }

  private static Reply list(Visit visit, Kept list) {
    return list.readBy(visit.caller()).reply(visit, list.adding(visit.caller()));
  }

  @GetMapping("/supervision/{name}/{id}")
  ResponseEntity<byte[]> item(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            Kept.named(name)
                .flatMap(list -> list.one().map(path -> item(visit, list, path, id)))
                .orElseGet(() -> new Refused(404)));
  }

  private Reply item(Visit visit, Kept list, String path, String id) {
    boolean campaign = list == Kept.ANNUAL_CAMPAIGNS;
    Map<String, String> query =
        campaign ? Map.of(CURSOR, visit.parameter(CURSOR), "limit", "20") : Map.of();
    JsonNode item = visit.read(path, query, id);
    Values values = Values.naming(visit, list.thing(), item);
    Map<String, Object> shown = new HashMap<>();
    shown.put("list", list);
    shown.put("id", id);
    shown.put("details", Details.of(values, item, campaign ? Set.of(ITEMS, "next") : Set.of()));
    shown.put("offers", Following.of(list, visit, id, item, Beijing.dateOf(clock.instant())));
    if (campaign) {
      shown.put("table", CHECKED.table(values, item));
    }
    return new Page("supervision/item", title(visit, list, item, id), shown);
  }

  private static String title(Visit visit, Kept list, JsonNode item, String id) {
    String called =
        Stream.of("name", "title", "topic", "number")
            .map(it -> item.path(it).asString(""))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse(id);
    return visit.texts().text("supervision.item", visit.texts().text(list.title()), called);
  }

  @GetMapping("/supervision/surveys/{id}/entries")
  ResponseEntity<byte[]> entries(@PathVariable String id, HttpServletRequest request) {
    return pages.answer(request, visit -> ENTRIES.reply(visit, List.of(), id));
  }

  @GetMapping("/supervision/surveys/{id}/unvisited")
  ResponseEntity<byte[]> unvisited(@PathVariable String id, HttpServletRequest request) {
    return pages.answer(request, visit -> UNVISITED.reply(visit, List.of(), id));
  }

  @GetMapping("/supervision/spot-checks/{id}/draw")
  ResponseEntity<byte[]> draw(@PathVariable String id, HttpServletRequest request) {
    return pages.answer(request, visit -> DrawnPage.of(visit, id));
  }
}
