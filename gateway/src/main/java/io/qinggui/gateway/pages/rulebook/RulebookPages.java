package io.qinggui.gateway.pages.rulebook;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The values of the rulebook on a day, and the notice that they come from. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class RulebookPages {

  private final WebPages pages;
  private final InstantSource clock;

  RulebookPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/rulebook")
  ResponseEntity<byte[]> rulebook(HttpServletRequest request) {
    return pages.answer(request, this::values);
  }

  private Reply values(Visit visit) {
    Clocks clocks = Clocks.of(visit, clock);
    JsonNode book = visit.read("/rulebook", clocks.query());
    return new Page(
        "rulebook/values",
        visit.texts().text("rulebook.title"),
        Map.of(
            "clocks", clocks,
            "book", book,
            "periods", Periods.read(visit, book),
            "amends", visit.is(Role.MIIT),
            "audits", visit.is(Role.MIIT, Role.AUDITOR)));
  }

  @GetMapping("/rulebook/notice")
  ResponseEntity<byte[]> notice(HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Page(
                "rulebook/notice",
                visit.texts().text("rulebook.notice"),
                Map.of("values", visit.read("/rulebook", Map.of()).path("values"))));
  }
}
