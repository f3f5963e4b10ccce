package io.qinggui.gateway.pages.rulebook;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How amendments were recorded, and what one would do to everybody. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class AmendmentPages {

  private static final String AMENDED = "io.qinggui.license.rulebook-amended";
  private static final String ROWS = "50";

  private final WebPages pages;

  AmendmentPages(WebPages pages) {
    this.pages = pages;
  }

  /** For those who may read the ledger: it alone says who recorded an amendment. */
  @GetMapping("/rulebook/amendments")
  ResponseEntity<byte[]> records(HttpServletRequest request) {
    return pages.answer(request, AmendmentPages::records);
  }

  private static Reply records(Visit visit) {
    Supplier<JsonNode> book = visit.begin(() -> visit.read("/rulebook", Map.of()));
    JsonNode found =
        visit.read(
            "/ledgers/{ledger}/events",
            Map.of("type", AMENDED, "cursor", visit.parameter("cursor"), "limit", ROWS),
            "license");
    return new Page(
        "rulebook/records",
        visit.texts().text("rulebook.records"),
        Map.of(
            "found", found,
            "values", book.get().path("values"),
            "amends", visit.is(Role.MIIT)));
  }

  @GetMapping("/rulebook/previews/{previewId}")
  ResponseEntity<byte[]> preview(@PathVariable String previewId, HttpServletRequest request) {
    return pages.answer(request, visit -> preview(visit, previewId));
  }

  /** Previews are kept for a while only, and by the process that made them. */
  private static Reply preview(Visit visit, String previewId) {
    JsonNode preview =
        visit
            .find("/rulebook/amendments/previews/{previewId}", Map.of(), previewId)
            .orElseThrow(() -> new BadInputException(visit.texts().text("rulebook.previewGone")));
    return new Page(
        "rulebook/preview",
        visit.texts().text("rulebook.preview"),
        Map.of("preview", preview, "impact", new Impact(preview.path("impact"))));
  }
}
