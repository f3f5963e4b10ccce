package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Reasons.Reason;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.TreeEntry;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.pages.filing.FilingLinks;
import io.qinggui.gateway.pages.proof.ProofMarks;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
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

/** The page of an operator, and the whole of its history. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class OperatorPages {

  private static final String PAGE_OF_HISTORY = "100";

  private final WebPages pages;
  private final InstantSource clock;

  OperatorPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /** The operator that the visitor acts for. */
  @GetMapping("/operators/mine")
  ResponseEntity<byte[]> mine(HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            visit.caller().operatorId() == null
                ? new Reply.Refused(404)
                : operator(visit, known(visit, visit.caller().operatorId())));
  }

  @GetMapping("/operators/{operatorId}")
  ResponseEntity<byte[]> operator(@PathVariable String operatorId, HttpServletRequest request) {
    return pages.answer(request, visit -> operator(visit, known(visit, operatorId)));
  }

  private Page operator(Visit visit, String operatorId) {
    PageTexts texts = visit.texts();
    Clocks clocks = Clocks.of(visit, clock);
    OperatorReading reading = OperatorReading.of(visit, operatorId, clocks);
    List<Reason> all = Reasons.joined(reading.standing().path("timeline"));
    Timeline timeline =
        Timeline.of(
            all, Timeline.Zoom.named(visit.parameter("zoom")), clocks.day(), clocks.today());
    Map<String, Object> values = new HashMap<>();
    values.put("operatorId", operatorId);
    values.put("clocks", clocks);
    values.put("operator", OperatorView.of(operatorId, reading, texts));
    values.put("matrix", reading.matrix());
    values.put("reasons", new Reasons(texts));
    values.put("holding", Reasons.joined(reading.standing().path("effects")));
    values.put("timeline", timeline);
    values.put("filings", FilingLinks.ofOperator(visit.caller()));
    values.put("sections", new Sections(visit, operatorId, clocks, reading));
    return new Page("operator/operator", reading.name(operatorId), values);
  }

  @GetMapping("/operators/{operatorId}/history")
  ResponseEntity<byte[]> history(@PathVariable String operatorId, HttpServletRequest request) {
    return pages.answer(request, visit -> history(visit, known(visit, operatorId)));
  }

  private Reply history(Visit visit, String operatorId) {
    Clocks clocks = Clocks.of(visit, clock);
    Map<String, String> query = new HashMap<>();
    query.put("limit", PAGE_OF_HISTORY);
    query.put("cursor", visit.parameter("cursor"));
    if (!visit.parameter("validAt").isEmpty()) {
      query.put("validAt", clocks.validAt());
    }
    clocks.knownAt().ifPresent(it -> query.put("knownAt", it.toString()));
    JsonNode history = visit.read("/operators/{id}/history", query, operatorId);
    List<Happening> happenings = Happening.of(history, operatorId, visit.texts());
    Map<String, Object> values = new HashMap<>();
    values.put("operatorId", operatorId);
    values.put("clocks", clocks);
    values.put("happenings", happenings);
    values.put("marks", ProofMarks.of(visit, happenings.stream().map(Happening::place).toList()));
    values.put("next", history.path("next").asString(""));
    return new Page(
        "operator/history", visit.texts().text("operator.historyOf", operatorId), values);
  }

  /** As people write codes: in small letters, with spaces. */
  private static String known(Visit visit, String written) {
    String operatorId = OperatorId.canonical(written);
    if (!OperatorId.isShaped(operatorId)) {
      throw new BadInputException(visit.texts().text("operator.noCode", written));
    }
    return operatorId;
  }

  @Configuration(proxyBeanMethods = false)
  static class Tree {

    @Bean
    @Order(200)
    TreeEntry operatorsInTree() {
      return TreeEntry.forVisitors("/operators", "operator.title", Caller::mayReadAll);
    }

    @Bean
    @Order(201)
    TreeEntry myselfInTree() {
      return TreeEntry.forVisitors(
          "/operators/mine", "operator.mine", caller -> caller.operatorId() != null);
    }
  }
}
