package io.qinggui.gateway.pages.supervisedcase;

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
import io.qinggui.platform.web.caller.Role;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Cases: a board by state, a table, a spreadsheet of the same, and each case. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class CasePages {

  private static final String PATH = "/cases";
  private static final int ROWS = 50;
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final WebPages pages;
  private final InstantSource clock;

  CasePages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /** Where they stand in the tree. */
  @Configuration(proxyBeanMethods = false)
  static class Tree {

    @Bean
    @Order(400)
    TreeEntry cases() {
      return TreeEntry.forVisitors(
          PATH,
          "supervisedcase.title",
          it -> it.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR, Role.OPERATOR));
    }
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> cases(HttpServletRequest request) {
    return pages.answer(
        request,
        visit -> CaseFilter.isSaid(visit) ? found(visit, CaseFilter.of(visit)) : own(visit));
  }

  /** The address says which cases are shown, so that a link shows a colleague the same. */
  private static Reply own(Visit visit) {
    Map<String, String> parameters = new LinkedHashMap<>(CaseFilter.own(visit).board());
    parameters.put("lang", visit.parameter("lang"));
    parameters.put("size", visit.parameter("size"));
    return new Next(Frame.address(PATH, parameters));
  }

  private Reply found(Visit visit, CaseFilter filter) {
    return filter.isTable() ? table(visit, filter) : board(visit, filter);
  }

  private Page board(Visit visit, CaseFilter filter) {
    return new Page(
        "supervisedcase/board",
        visit.texts().text("supervisedcase.title"),
        Map.of(
            "filter",
            filter,
            "board",
            CaseBoard.of(visit, filter, today()),
            "mayOpen",
            mayOpen(visit),
            "isOfficer",
            CaseReading.isOfficer(visit)));
  }

  private static boolean mayOpen(Visit visit) {
    return visit.is(Role.MIIT, Role.ADMINISTRATION);
  }

  private Page table(Visit visit, CaseFilter filter) {
    LocalDate today = today();
    Map<String, String> query = filter.query(ROWS);
    query.put("cursor", visit.parameter("cursor"));
    query.put("total", "true");
    JsonNode page = visit.read(PATH, query);
    List<JsonNode> items = page.path("items").valueStream().toList();
    OperatorNames names = OperatorNames.of(visit, CaseRow.parties(items));
    List<CaseRow> rows =
        items.stream().map(it -> CaseRow.of(visit.texts(), it, names, today)).toList();
    return new Page(
        "supervisedcase/table",
        visit.texts().text("supervisedcase.title"),
        Map.of(
            "filter",
            filter,
            "rows",
            rows,
            "next",
            page.path("next").asString(""),
            "total",
            page.path("total").asString(""),
            "mayOpen",
            mayOpen(visit),
            "isOfficer",
            CaseReading.isOfficer(visit)));
  }

  @GetMapping(PATH + ".xlsx")
  ResponseEntity<byte[]> sheet(HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Download(
                visit.texts().text("supervisedcase.title") + "-" + today() + ".xlsx",
                SHEET,
                visit.file(PATH, CaseFilter.of(visit).values(), SHEET).content()));
  }

  @GetMapping(PATH + "/{caseId}")
  ResponseEntity<byte[]> one(@PathVariable String caseId, HttpServletRequest request) {
    return pages.answer(request, visit -> one(visit, caseId));
  }

  private Page one(Visit visit, String caseId) {
    LocalDate today = today();
    CaseReading reading = CaseReading.of(visit, caseId, today);
    return new Page(
        "supervisedcase/case",
        visit.texts().text("supervisedcase.one", caseId),
        Map.of(
            "reading",
            reading,
            "row",
            CaseRow.of(visit.texts(), reading.found(), reading.names(), today),
            "today",
            today,
            "mayAct",
            reading.isFor(visit),
            "isOfficer",
            CaseReading.isOfficer(visit)));
  }

  private LocalDate today() {
    return Beijing.dateOf(clock.instant());
  }
}
