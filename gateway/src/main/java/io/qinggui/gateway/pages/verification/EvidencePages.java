package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The evidence of an operator, to keep. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class EvidencePages {

  private final WebPages pages;
  private final InstantSource clock;
  private final LedgerHeads heads;

  EvidencePages(WebPages pages, InstantSource clock, LedgerHeads heads) {
    this.pages = pages;
    this.clock = clock;
    this.heads = heads;
  }

  @GetMapping("/verify/evidence")
  ResponseEntity<byte[]> evidence(HttpServletRequest request) {
    return pages.answer(request, Verifiers.only(this::file));
  }

  private Reply file(Visit visit) {
    String operatorId = OperatorId.canonical(visit.parameter("operatorId"));
    JsonNode standing =
        visit.read("/operators/{id}/standing", Clocks.of(visit, clock).query(), operatorId);
    // what a standing knows is what all pages of the history are asked for
    Map<String, String> query = new LinkedHashMap<>();
    query.put("knownAt", standing.path("knownAt").stringValue());
    query.put("from", visit.parameter("from"));
    query.put("to", visit.parameter("to"));
    List<JsonNode> ends = heads.of(visit);
    String name = visit.texts().text("verify.file", operatorId);
    return visit.parameter("as").equals("json")
        ? new Download(
            name + ".json",
            "application/json",
            EvidenceFile.object(visit, operatorId, query, standing, ends))
        : new Download(
            name + ".jsonl",
            "application/x-ndjson",
            EvidenceFile.lines(visit, operatorId, query, ends));
  }
}
