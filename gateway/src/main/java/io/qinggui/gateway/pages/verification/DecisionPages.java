package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision asked once more: the same question with the same clocks has the same id. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class DecisionPages {

  private final WebPages pages;

  DecisionPages(WebPages pages) {
    this.pages = pages;
  }

  @GetMapping("/verify/decision")
  ResponseEntity<byte[]> decision(HttpServletRequest request) {
    return pages.answer(request, Verifiers.only(DecisionPages::page));
  }

  private static Reply page(Visit visit) {
    boolean asks = !visit.parameter("question").isEmpty() || !visit.parameter("asked").isEmpty();
    return new Page(
        "verification/decision",
        visit.texts().text("verify.decision"),
        asks ? answered(visit) : Map.of());
  }

  private static Map<String, Object> answered(Visit visit) {
    ObjectNode question = Asking.of(visit);
    JsonNode decision = visit.ask("/decisions", question);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("question", new Facts(visit.texts()).of(question));
    values.put("decision", decision);
    values.put("comparable", Asking.hasClocks(question));
    values.put("holding", Reasons.joined(decision.path("reasons")));
    values.put("reasons", new Reasons(visit.texts()));
    return values;
  }
}
