package io.qinggui.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers of a service by the beginning of what is asked, the longest first; 404 for all else. */
final class StubAnswers implements HttpHandler {

  private record Answer(int status, String body) {}

  private final Map<String, Answer> answers = new TreeMap<>();
  private final Map<String, String> operators = new TreeMap<>();

  StubAnswers answer(String asked, String body) {
    return answer(asked, 200, body);
  }

  /**
   * An answer.
   *
   * @param asked method, path and perhaps parameters: {@code GET /api/v1/surveys}
   */
  StubAnswers answer(String asked, int status, String body) {
    answers.put(asked, new Answer(status, body));
    return this;
  }

  /** An operator with its name, alone and among those that are asked for by their ids. */
  StubAnswers operator(String id, String name) {
    String entry =
        """
        {"operatorId":"%s","name":"%s","kind":"ENTERPRISE","province":"33"}\
        """
            .formatted(id, name);
    operators.put(id, entry);
    return answer("GET /api/v1/operators/" + id, entry);
  }

  private String operators(String asked) {
    return operators.entrySet().stream()
        .filter(it -> asked.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":null}"));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    if (!operators.isEmpty() && asked.startsWith("GET /api/v1/operators?operatorIds=")) {
      StubService.send(exchange, 200, "application/json", operators(asked));
      return;
    }
    Answer answer =
        answers.entrySet().stream()
            .filter(it -> asked.startsWith(it.getKey()))
            .max((a, b) -> a.getKey().length() - b.getKey().length())
            .map(Map.Entry::getValue)
            .orElseGet(() -> new Answer(404, "{\"code\":\"unknown\",\"detail\":\"没有登记\"}"));
    String type = answer.status() < 400 ? "application/json" : "application/problem+json";
    StubService.send(exchange, answer.status(), type, answer.body());
  }
}
