package io.qinggui.gateway.pages.deadline;

import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Next;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.TreeEntry;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What ends when: a list, a month, a spreadsheet and a calendar of the same days. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class DeadlinePages {

  static final String PATH = "/deadlines";

  private static final String ROWS = "100";
  private static final String OF_A_MONTH = "500";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final WebPages pages;
  private final InstantSource clock;

  DeadlinePages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /** Where they stand in the tree; an operator finds its own dates on its desk. */
  @Configuration(proxyBeanMethods = false)
  static class Tree {

    @Bean
    @Order(500)
    TreeEntry deadlines() {
      return TreeEntry.forVisitors(PATH, "deadline.title", Caller::mayReadAll);
    }
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> deadlines(HttpServletRequest request) {
    return pages.answer(
        request, visit -> Window.isSaid(visit) ? page(visit, Window.of(visit)) : coming(visit));
  }

  /** The address says which days are shown, so that a link shows a colleague the same. */
  private Reply coming(Visit visit) {
    Map<String, String> parameters =
        new LinkedHashMap<>(Window.coming(visit, today()).parameters());
    parameters.put("lang", visit.parameter("lang"));
    parameters.put("size", visit.parameter("size"));
    return new Next(Frame.address(PATH, parameters));
  }

  private Page page(Visit visit, Window window) {
    return window.isMonth() ? month(visit, window.of(window.month())) : list(visit, window);
  }

  private Page list(Visit visit, Window window) {
    Map<String, String> query = new LinkedHashMap<>(window.query());
    query.put("limit", ROWS);
    query.put("cursor", visit.parameter("cursor"));
    JsonNode page = visit.read(PATH, query);
    JsonNode items = page.path("items");
    OperatorNames names = OperatorNames.of(visit, Due.operators(items));
    LocalDate today = today();
    List<Due> rows =
        items.valueStream().map(it -> Due.of(visit.texts(), it, names, today)).toList();
    return new Page(
        "deadline/list",
        visit.texts().text("deadline.title"),
        Map.of("window", window, "rows", rows, "next", page.path("next").asString("")));
  }

  private Page month(Visit visit, Window window) {
    Map<String, String> query = new LinkedHashMap<>(window.query());
    query.put("limit", OF_A_MONTH);
    JsonNode page = visit.read(PATH, query);
    return new Page(
        "deadline/month",
        visit.texts().text("deadline.title"),
        Map.of(
            "window",
            window,
            "month",
            Month.of(visit.texts(), window.month(), page.path("items"), today()),
            "isAll",
            page.path("next").asString("").isEmpty()));
  }

  @GetMapping(PATH + ".xlsx")
  ResponseEntity<byte[]> sheet(HttpServletRequest request) {
    return pages.answer(
        request,
        visit -> {
          Window window = window(visit);
          return new Download(
              fileName(visit, window) + ".xlsx",
              SHEET,
              visit.file(PATH, window.query(), SHEET).content());
        });
  }

  @GetMapping(PATH + ".ics")
  ResponseEntity<byte[]> calendar(HttpServletRequest request) {
    return pages.answer(
        request,
        visit -> {
          Window window = window(visit);
          return new Download(
              fileName(visit, window) + ".ics",
              CalendarFile.MEDIA_TYPE,
              CalendarFile.of(
                  visit.texts().text("deadline.title"),
                  clock.instant(),
                  CalendarEvents.of(visit, window, today())));
        });
  }

  private Window window(Visit visit) {
    return Window.isSaid(visit) ? Window.of(visit) : Window.coming(visit, today());
  }

  private static String fileName(Visit visit, Window window) {
    return visit.texts().text("deadline.title") + "-" + window.from() + "-" + window.to();
  }

  private LocalDate today() {
    return Beijing.dateOf(clock.instant());
  }
}
