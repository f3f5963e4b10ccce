package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** An operator's standing at two moments, and what was recorded between them. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class VerificationPages {

  private final WebPages pages;
  private final InstantSource clock;
  private final LedgerHeads heads;

  VerificationPages(WebPages pages, InstantSource clock, LedgerHeads heads) {
    this.pages = pages;
    this.clock = clock;
    this.heads = heads;
  }

  @GetMapping("/verify")
  ResponseEntity<byte[]> verify(HttpServletRequest request) {
    return pages.answer(
        request,
        Verifiers.only(
            visit -> visit.parameter("operatorId").isEmpty() ? start(visit) : replay(visit)));
  }

  private Reply start(Visit visit) {
    return new Page(
        "verification/start",
        visit.texts().text("verify.title"),
        Map.of(
            "first", Clocks.of(visit, clock),
            "second", second(visit),
            "heads", heads.of(visit)));
  }

  private Clocks second(Visit visit) {
    return Clocks.of(visit, clock, "otherValidAt", "otherKnownAt");
  }

  private Reply replay(Visit visit) {
    String operatorId = OperatorId.canonical(visit.parameter("operatorId"));
    Clocks first = Clocks.of(visit, clock);
    Clocks second = second(visit);
    var before = visit.begin(() -> standing(visit, operatorId, first));
    var ends = visit.begin(() -> heads.of(visit));
    var names = visit.begin(() -> OperatorNames.of(visit, List.of(operatorId)));
    JsonNode after = standing(visit, operatorId, second);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("operatorId", operatorId);
    values.put("name", names.get().of(operatorId));
    values.put("first", first);
    values.put("second", second);
    values.put("before", before.get());
    values.put("after", after);
    values.put("comparison", Comparison.of(before.get(), after));
    values.put("reasons", new Reasons(visit.texts()));
    values.put("recorded", recorded(visit, operatorId, known(before.get()), known(after)));
    values.put("heads", ends.get());
    return new Page(
        "verification/replay", visit.texts().text("verify.of", names.get().of(operatorId)), values);
  }

  private static JsonNode standing(Visit visit, String operatorId, Clocks clocks) {
    return visit.read("/operators/{id}/standing", clocks.query(), operatorId);
  }

  private static Instant known(JsonNode standing) {
    return Instant.parse(standing.path("knownAt").stringValue());
  }

  /** Whichever of the two moments is the earlier one. */
  private static RecordedBetween recorded(
      Visit visit, String operatorId, Instant one, Instant other) {
    return one.isBefore(other)
        ? RecordedBetween.of(visit, operatorId, one, other)
        : RecordedBetween.of(visit, operatorId, other, one);
  }
}
