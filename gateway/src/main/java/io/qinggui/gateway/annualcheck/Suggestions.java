package io.qinggui.gateway.annualcheck;

import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.routing.Backends;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the rules say to the annual checks of licenses. */
@Component
final class Suggestions {

  static final String INCOMPLETE = "suggestions-incomplete";

  private final ServiceReads reads;
  private final Backends backends;

  Suggestions(ServiceReads reads, Backends backends) {
    this.reads = reads;
    this.backends = backends;
  }

  /**
   * The decisions, in the order of the licenses.
   *
   * @param licenses their numbers, at most 1,000
   */
  List<JsonNode> of(List<String> licenses, int year, HttpHeaders incoming) {
    if (licenses.isEmpty()) {
      return List.of();
    }
    List<Map<String, Object>> questions = new ArrayList<>();
    for (String license : licenses) {
      Map<String, Object> question = new LinkedHashMap<>();
      question.put("question", "PASS_ANNUAL_CHECK");
      question.put("licenseNumber", license);
      question.put("year", year);
      questions.add(question);
    }
    return reads
        .ask(
            backends.service("license"),
            "/api/v1/decisions/batch",
            Map.of("questions", questions),
            incoming,
            INCOMPLETE)
        .json()
        .path("answers")
        .valueStream()
        .toList();
  }
}
