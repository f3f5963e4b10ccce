package io.qinggui.gateway.pages.why;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks one question about an operator, and shows the answer with all that it rests on. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class WhyPages {

  private final WebPages pages;
  private final InstantSource clock;

  WhyPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/why")
  ResponseEntity<byte[]> why(HttpServletRequest request) {
    return pages.answer(request, this::why);
  }

  private Page why(Visit visit) {
    PageTexts texts = visit.texts();
    Clocks clocks = Clocks.of(visit, clock);
    AskedQuestion asked =
        AskedQuestion.named(visit.parameter("question"))
            .orElseThrow(() -> new BadInputException(texts.text("why.noQuestion")));
    String operatorId = OperatorId.canonical(visit.parameter("operatorId"));
    ObjectNode question = question(visit, asked, operatorId, clocks);
    JsonNode decision = visit.ask("/decisions", question);
    Map<String, Object> values = new HashMap<>();
    values.put("operatorId", operatorId);
    values.put("name", name(visit, operatorId, clocks));
    values.put("asked", asked);
    values.put("clocks", clocks);
    values.put("question", new Facts(texts).of(question));
    values.put("verdict", decision.path("verdict").asString(""));
    values.put("holding", Reasons.joined(decision.path("reasons")));
    values.put("reasons", new Reasons(texts));
    values.put("next", texts.day(decision.path("nextChangeAt")));
    values.put("decision", Decision.of(decision));
    return new Page("why/why", texts.text("why.title." + asked.name()), values);
  }

  private static ObjectNode question(
      Visit visit, AskedQuestion asked, String operatorId, Clocks clocks) {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question.put("question", asked.name());
    question.put("operatorId", operatorId);
    for (String field : asked.fields()) {
      List<String> values = visit.parameters(field).stream().filter(it -> !it.isBlank()).toList();
      if (!values.isEmpty() && AskedQuestion.isList(field)) {
        values.forEach(question.withArray(field)::add);
      } else if (!values.isEmpty()) {
        question.put(field, values.getFirst().strip());
      }
    }
    question.put("validAt", clocks.validAt());
    clocks.knownAt().ifPresent(it -> question.put("knownAt", it.toString()));
    return question;
  }

  private static String name(Visit visit, String operatorId, Clocks clocks) {
    Map<String, String> known = new HashMap<>();
    clocks.knownAt().ifPresent(it -> known.put("knownAt", it.toString()));
    return visit
        .find("/operators/{id}", known, operatorId)
        .map(it -> it.path("name").asString(""))
        .filter(it -> !it.isEmpty())
        .orElse(operatorId);
  }
}
