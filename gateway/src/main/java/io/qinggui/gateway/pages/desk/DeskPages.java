package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.TreeEntry;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.session.Sessions;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page after a login. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class DeskPages {

  private static final String SINCE = "since";

  private final WebPages pages;
  private final Sessions sessions;
  private final LastVisit lastVisit;
  private final InstantSource clock;

  DeskPages(WebPages pages, Sessions sessions, LastVisit lastVisit, InstantSource clock) {
    this.pages = pages;
    this.sessions = sessions;
    this.lastVisit = lastVisit;
    this.clock = clock;
  }

  /** Where it stands in the tree. */
  @Configuration(proxyBeanMethods = false)
  static class Tree {

    @Bean
    @Order(100)
    TreeEntry desk() {
      return TreeEntry.forVisitors(WebPages.HOME, "desk.title", caller -> true);
    }
  }

  @GetMapping(WebPages.HOME)
  ResponseEntity<byte[]> desk(HttpServletRequest request, HttpServletResponse response) {
    return pages.answer(request, visit -> desk(visit, request, response));
  }

  private Page desk(Visit visit, HttpServletRequest request, HttpServletResponse response) {
    Instant now = clock.instant();
    Instant since =
        visit.parameter(SINCE).isEmpty()
            ? lastVisit.of(request, response, sessions.of(request).orElseThrow(), now)
            : since(visit);
    Desk desk = new Desk(visit, Beijing.dateOf(now), since, province(visit));
    return new Page(
        "desk/desk",
        visit.texts().text("desk.title"),
        Map.of(
            "boxes",
            Part.all(visit, parts(desk)),
            "shortcuts",
            Shortcuts.of(desk),
            "about",
            about(desk)));
  }

  private static Instant since(Visit visit) {
    try {
      return Instant.parse(visit.parameter(SINCE));
    } catch (DateTimeException e) {
      throw new BadInputException(visit.texts().text("clocks.unreadable"));
    }
  }

  private static String province(Visit visit) {
    return visit.is(Role.ADMINISTRATION)
        ? Objects.requireNonNullElse(visit.caller().province(), "")
        : "";
  }

  private static String about(Desk desk) {
    String day = desk.texts().day(desk.today());
    return desk.province().isEmpty()
        ? desk.text("about", day)
        : desk.text("aboutProvince", day, desk.texts().province(desk.province()));
  }

  private static List<Part> parts(Desk desk) {
    Visit visit = desk.visit();
    if (visit.is(Role.MIIT)) {
      return OfficersParts.of(desk, "MIIT");
    }
    if (visit.is(Role.ADMINISTRATION)) {
      return OfficersParts.of(desk, desk.province());
    }
    if (visit.is(Role.AUDITOR)) {
      List<Part> parts = new ArrayList<>(OfficersParts.of(desk, ""));
      parts.add(AuditorsPart.of(desk));
      return parts;
    }
    return Stream.of(
            visit.is(Role.CARRIER) ? OperatorsParts.ofCarrier(desk) : List.<Part>of(),
            visit.is(Role.OPERATOR) ? OperatorsParts.ofOperator(desk) : List.<Part>of(),
            visit.is(Role.EVALUATOR) ? ofEvaluator(desk) : List.<Part>of())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Part> ofEvaluator(Desk desk) {
    return List.of(
        new Part(desk.text("deadlines"), () -> OfficersParts.deadlines(desk)),
        new Part(desk.text("findings"), () -> FindingsSince.box(desk)));
  }

  @GetMapping(FindingsSince.PATH)
  ResponseEntity<byte[]> findings(HttpServletRequest request) {
    return pages.answer(request, this::findings);
  }

  private Page findings(Visit visit) {
    Instant since = since(visit);
    String province = visit.parameter("province");
    if (!province.isEmpty() && !Province.isCode(province)) {
      throw new BadInputException(visit.texts().text("deadline.noProvince"));
    }
    FindingsSince found = FindingsSince.of(visit, Beijing.dateOf(clock.instant()), province, since);
    OperatorNames names =
        OperatorNames.of(
            visit,
            found.items().stream()
                .flatMap(
                    it ->
                        Stream.of(
                            it.path("operatorId").asString(""),
                            it.path("otherPartyId").asString("")))
                .toList());
    return new Page(
        "desk/findings",
        visit.texts().text("desk.findingsNew"),
        Map.of(
            "findings",
            found.items(),
            "isAll",
            found.isAll(),
            "names",
            names,
            SINCE,
            visit.texts().moment(since)));
  }
}
